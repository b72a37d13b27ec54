// Random organisations as communes have them: names of all peoples, any posts, roles or none, hamlets of any kind.
import type { PaperChange, PaperMember, PaperSigner, PaperTeam } from "@toso/domain/papers/template";
import { fold } from "@toso/domain/words/fold";
import fc from "fast-check";

const pick = (words: string) => fc.constantFrom(...words.trim().split(/\s*\|\s*/));
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((words) => words.join(" "));

const given = pick(
  "An|Bình|Cường|Dũng|Đạt|Hà|Hải|Hạnh|Hậu|Hoa|Hoàng|Hồng|Hùng|Huynh|Khánh|Lan|Lâm|Linh|Long|Mai|Nam|Nay|Nga|Ngọc|Nhung|Phúc|Phương|Quang|Quân|Sáu|Sơn|Tâm|Thảo|Thức|Thủy|Trai|Trang|Tuấn|Út|Vân|Việt|Xuân|Yến",
);
const KINH = joined(
  pick(
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đoàn|Lương|Trương|Mai|Cao|Tạ|Thái",
  ),
  pick("Văn|Thị|Đức|Ngọc|Thị Thu|Minh|Thanh|Quốc|Hữu|Thị Kim"),
  given,
);
const names = fc.oneof(
  { weight: 5, arbitrary: KINH },
  joined(pick("Hồ|Đinh|Phạm"), pick("Văn|Thị"), pick("Huyện|Luông|Thức|Xưa|Ría|Năng|Bút|Nghía")),
  joined(
    pick("Giàng|Sùng|Vàng|Thào|Lầu|Hờ|Mùa|Ly"),
    pick("A|Thị|Seo|Mí"),
    pick("Páo|Mỷ|Lử|Dơ|Chư|Sình|Pó|Sua"),
  ),
  joined(pick("Lò|Cà|Quàng|Lường|Tòng|Hà|Vi|Cầm"), pick("Văn|Thị"), pick("Ban|Lả|Ọi|Pản|Inh|Ún|Xuân")),
  joined(pick("Nông|Bế|Hoàng|Hứa|Đàm|Triệu"), pick("Văn|Thị"), pick("Slấn|Nình|Pảo|Thắm|Chài")),
  joined(pick("Lý|Phàn|Chảo|Tẩn|Bàn|Triệu"), pick("Tả|Mùi|Láo|Văn|Thị"), pick("Mẩy|Sểnh|Pham|Chòi|Mùi")),
  joined(
    pick("H'Lan|H'Yương|H'Bia|H'Ngăm|Y Bhăm|Y Nuê|Y Thanh|Y Khuyên"),
    pick("Niê|Mlô|Kbuôr|Êban|Ayŭn|Byă|Ksơr"),
  ),
  joined(pick("A|Y"), pick("Thuận|Blưng|Đia|Hlanh|Mẫu|Jring|Kiên")),
  joined(pick("Rơ Châm|Siu|Ksor|Kpă|Nay|Rmah"), pick("H'Yéo|Kem|Nham|Blơ|H'Uyên|Thuơn")),
  joined(pick("K'Brèm|K'Tỉnh|Ka Hờn|Điểu K'Lung|Điểu Thị Mai|Thị Bơr")),
  joined(pick("Thạch|Sơn|Kim|Danh|Châu|Lâm|Neáng"), pick("Sô|Thị|Sa|Văn"), pick("Phia|Rết|Khel|Phươl|Na|Út")),
  joined(pick("Alăng|Bling|Zơrâm|Bhnướch|Pơloong|Coor"), pick("Bhơ|Chức|Nhơi|Thị Nga|Mia")),
  joined(pick("Đàng|Châu|Đổng|Quảng"), pick("Năng|Văn|Thị"), pick("Thọ|Rôn|Hỷ|Phin")),
  pick("Blinh|Đưn|Hyưm|Yưk|Pyưn"),
);

const posts = pick(
  `Bí thư Chi bộ | Phó Bí thư Chi bộ | Trưởng thôn | Phó Trưởng thôn | Trưởng bản | Trưởng khu phố | Tổ trưởng tổ dân phố |
  Tổ phó tổ dân phố | Công an viên | Công an viên xã | Bí thư Chi đoàn | Phó Bí thư Chi đoàn | Bí thư Đoàn Thanh niên xã |
  Chi hội trưởng Chi hội Phụ nữ | Chi hội trưởng Chi hội Nông dân | Chi hội trưởng Chi hội Cựu chiến binh |
  Trưởng ban Công tác Mặt trận | Thôn đội trưởng | Y tế thôn | Người có uy tín | Già làng | Giáo viên Trường Tiểu học |
  Phó Chủ tịch UBND xã | Chủ tịch Hội Nông dân xã | Công chức Văn hóa - Xã hội | Công chức Tư pháp - Hộ tịch |
  Cán bộ Văn phòng - Thống kê | Công chức Lao động - Thương binh và Xã hội | Trưởng Công an xã | Nhân viên y tế thôn |
  Đoàn viên | Cộng tác viên dân số | Chi ủy viên | Chuyên viên Phòng Văn hóa - Xã hội | Nhân viên Bưu điện - Văn hóa xã`,
);

const phone = fc
  .tuple(pick("03|05|07|08|09"), fc.integer({ min: 0, max: 99_999_999 }))
  .map(([start, rest]) => start + String(rest).padStart(8, "0"));

export const member: fc.Arbitrary<PaperMember> = fc.record({
  name: names,
  gender: fc.constantFrom("male" as const, "female" as const, "male" as const, null),
  positions: fc.uniqueArray(posts, { maxLength: 3 }),
  role: fc.constantFrom("leader" as const, "deputy" as const, "member" as const, null),
  phone: fc.option(phone),
});

const members = (minLength: number, maxLength: number) =>
  fc.uniqueArray(member, { minLength, maxLength, selector: ({ name }) => fold(name) });

const named = pick(
  "Trà Veo|Trà Ôi|Trà Kem|Cầu Gỗ|Nà Hoa|Kon Brăp Ju|Đăk Rơ Nga|Ea Tul|Bu N'Drung|Pleiku Roh|Lằn|Hạ|Tân Lập|Vạn Long|Phú Lâm Đông|Xuân Hòa|Măng Tu|Ka Năng|Thủy Tú|Làng Mới|Sóc Ruộng|Bãi Bông",
);
const numbered = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom("", "số "), fc.constantFrom("", "", " cũ", "A"))
  .map(([number, lead, tail]) => (tail === "A" ? `${number}A` : `${lead}${number}${tail}`));
const hamlet = fc.oneof(
  fc.record({ type: pick("thôn|bản|buôn|bon|làng|plei|ấp|khóm|khu|xóm|khu phố|tổ dân phố"), name: named }),
  fc.record({ type: pick("thôn|ấp|khóm|khu phố|tổ dân phố|khu|bản"), name: numbered }),
);

const hamletTeam: fc.Arbitrary<PaperTeam> = fc.record({
  level: fc.constant("hamlet" as const),
  hamlet,
  members: members(1, 8),
});
const communeTeam: fc.Arbitrary<PaperTeam> = fc.record({
  level: fc.constant("commune" as const),
  hamlet: fc.constant(null),
  members: members(1, 8),
});

const place = ({ hamlet }: Pick<PaperTeam, "hamlet">) =>
  hamlet ? fold(`${hamlet.type} ${hamlet.name}`) : "";

/** 1 to `most` teams, often few; the commune's own first where there is one. */
export const teams = (most: number): fc.Arbitrary<PaperTeam[]> =>
  fc
    .tuple(
      fc.option(communeTeam, { freq: 2 }),
      fc.uniqueArray(hamletTeam, { minLength: 1, maxLength: most, selector: place }),
    )
    .map(([commune, hamlets]) => (commune ? [commune, ...hamlets] : hamlets));

/** Each of a team's people once: replaced, leaving or joining. */
const change = (of: fc.Arbitrary<PaperTeam["hamlet"]>): fc.Arbitrary<PaperChange> =>
  fc
    .tuple(
      of,
      members(2, 8),
      fc.array(fc.constantFrom("replace" as const, "remove" as const, "add" as const), {
        minLength: 4,
        maxLength: 4,
      }),
      fc.option(fc.constantFrom("2026-12-01", "2027-02-15")),
    )
    .map(([hamlet, people, ways, from]) => {
      const team = { level: hamlet ? ("hamlet" as const) : ("commune" as const), hamlet };
      const made: PaperChange = { team, replace: [], remove: [], add: [], from };
      for (let at = 0; at < people.length; at += 2) {
        const [one, other] = [people[at]!, people[at + 1]];
        const way = ways[at / 2];
        if (way === "replace" && other) made.replace.push({ out: one, by: other });
        else made[way === "add" ? "add" : "remove"].push(one);
      }
      return made;
    });

/** Changes of the commune's own team, if any, and of some hamlets'. */
export const changes: fc.Arbitrary<PaperChange[]> = fc
  .tuple(
    fc.option(change(fc.constant(null)), { freq: 2 }),
    fc.uniqueArray(change(hamlet), {
      minLength: 1,
      maxLength: 6,
      selector: ({ team }) => fold(team.hamlet!.name),
    }),
  )
  .map(([commune, hamlets]) => (commune ? [commune, ...hamlets] : hamlets));

/** Communes before and after the reform of 1/7/2025. */
export const office = fc.constantFrom(
  officeOf("xã Tây Trà", null, "tỉnh Quảng Ngãi"),
  officeOf("xã Trà Xinh", "huyện Trà Bồng", "tỉnh Quảng Ngãi"),
  officeOf("phường Nghĩa Lộ", null, "tỉnh Quảng Ngãi"),
  officeOf("đặc khu Lý Sơn", null, "tỉnh Quảng Ngãi"),
  officeOf("xã Ea H'leo", null, "tỉnh Đắk Lắk"),
  officeOf("xã Y Tý", null, "tỉnh Lào Cai"),
  officeOf("xã Ia O", null, "tỉnh Gia Lai"),
  officeOf("phường Ba Đình", null, "thành phố Hà Nội"),
  officeOf("phường 12", "quận Gò Vấp", "thành phố Hồ Chí Minh"),
  officeOf("thị trấn Trà Xuân", "huyện Trà Bồng", "tỉnh Quảng Ngãi"),
  officeOf("xã Mường Bú", "huyện Mường La", "tỉnh Sơn La"),
);

function officeOf(commune: string, district: string | null, province: string) {
  return {
    agency: `Ủy ban nhân dân ${commune}`,
    superior: `Ủy ban nhân dân ${district ?? province}`,
    place: commune.replace(/^(?:thị trấn|đặc khu|xã|phường) /u, ""),
    commune,
    district,
    province,
  };
}

const IN_PLACE: PaperSigner["authority"][number] = { sign: "KT.", of: "Chủ tịch" };
const ON_BEHALF: PaperSigner["authority"][number] = { sign: "TM.", of: "Ủy ban nhân dân" };
const WAYS: (Pick<PaperSigner, "authority" | "post"> & { read: string })[] = [
  { authority: [], post: "Chủ tịch", read: "Chủ tịch" },
  { authority: [IN_PLACE], post: "Phó Chủ tịch", read: "Phó Chủ tịch" },
  { authority: [{ sign: "Q.", of: "Chủ tịch" }], post: null, read: "Quyền Chủ tịch" },
  { authority: [ON_BEHALF], post: "Chủ tịch", read: "Chủ tịch" },
  { authority: [ON_BEHALF, IN_PLACE], post: "Phó Chủ tịch", read: "Phó Chủ tịch" },
];

/** Who signs for a commune, by what authority, and the post that a reader finds. */
export const signer: fc.Arbitrary<{ signer: PaperSigner; read: string }> = fc
  .tuple(fc.constantFrom(...WAYS), KINH)
  .map(([{ read, ...how }, name]) => ({ signer: { ...how, name }, read }));
