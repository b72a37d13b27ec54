import { between, type InventedList, listOf, names, phone, randomOf, SheetBuilder } from "./invented.ts";

export function gone(): InventedList {
  const random = randomOf(10);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["DANH SÁCH CÁC HỘ - THÔN TRÀ KEM"],
    [],
    ["TT", "Họ tên", "Khẩu", "Điện thoại", "Ghi chú"],
  );
  names(random, 24).forEach((head, i) => {
    const [people, number] = [between(random, 1, 6), phone(random)];
    const gold = { hamlet: "Trà Kem", head, people, phones: [number] };
    const left = { ...gold, left: true };
    if (i === 2)
      sheet.line(
        [i + 1, head, people, number].map((value) => ({ value: value!, struck: true })),
        left,
        "left",
      );
    else if (i === 5) sheet.line([i + 1, `${head} (đi làm ăn xa)`, people, number], left, "left");
    else if (i === 8) sheet.line([i + 1, head, people, number, "Đã chuyển vào Đồng Nai"], left, "left");
    else if (i === 11) sheet.line([i + 1, { value: head, struck: true }, people, number], left, "left");
    else if (i === 14)
      sheet.line(
        [i + 1, { value: "", runs: [{ text: "Hồ Văn Cũ ", struck: true }, { text: head }] }, people, number],
        gold,
      );
    else if (i === 17) sheet.line([i + 1, head, people, number, "Con đi làm ăn xa"], gold);
    else if (i === 20) sheet.line([i + 1, head, people, number, "Mới chuyển đến"], gold);
    else sheet.line([i + 1, head, people, number], gold);
  });
  return listOf("10-left", sheet.lines(["Ghi chú: hộ gạch ngang là đã chuyển đi."]));
}

export function twins(): InventedList {
  const random = randomOf(11);
  const sheet = new SheetBuilder("Sheet1").lines(
    ["Hộ dân thôn Trà Veo"],
    ["STT", "Họ và tên chủ hộ", "Năm sinh", "Số khẩu", "SĐT"],
  );
  const heads = names(random, 20);
  const seen: { head: string; people: number; number: string; born: number }[] = [];
  heads.forEach((head, i) => {
    const one = { head, people: between(random, 2, 6), number: phone(random), born: 1950 + i };
    seen.push(one);
    sheet.line(
      [i + 1, head, one.born, one.people, one.number],
      { hamlet: "Trà Veo", head, people: one.people, phones: [one.number] },
      ...(i === 4 ? (["same_name"] as const) : []),
    );
  });
  const again = seen[2]!;
  sheet.line([21, again.head, again.born, again.people, again.number], null, "duplicate");
  const capital = seen[9]!;
  sheet.line(
    [22, capital.head.toUpperCase(), capital.born, capital.people, `0${Number(capital.number)}`],
    null,
    "duplicate",
  );
  const number = phone(random);
  sheet.line(
    [23, seen[4]!.head, 1990, 3, number],
    { hamlet: "Trà Veo", head: seen[4]!.head, people: 3, phones: [number] },
    "same_name",
  );
  return listOf("11-twins", sheet);
}

export function wrongCells(): InventedList {
  const random = randomOf(12);
  const sheet = new SheetBuilder("Trà Veo").lines([
    "STT",
    "Họ và tên chủ hộ",
    "Số khẩu",
    "Hộ nghèo/cận nghèo",
    "SĐT",
  ]);
  const heads = names(random, 16);
  const row = (
    i: number,
    people: Parameters<SheetBuilder["line"]>[0][number],
    read: number | null,
    ...kinds: Parameters<SheetBuilder["line"]>[2][]
  ) =>
    sheet.line(
      [i + 1, heads[i]!, people, i % 3 ? null : "HN", null],
      { hamlet: "Trà Veo", head: heads[i]!, people: read, poverty: i % 3 ? null : "poor" },
      ...kinds,
    );
  row(0, 4, 4);
  row(1, null, null, "blank");
  row(2, "không rõ", null, "not_a_number");
  row(3, "1.234", 1234, "separator");
  row(4, 45, 45, "outlier");
  row(5, { value: "#REF!", error: true }, null, "formula_error");
  row(6, "?", null, "not_a_number");
  row(7, "#N/A", null, "formula_error");
  row(8, "5-6", null, "not_a_number");
  row(9, "6", 6);
  row(10, 99, 99, "outlier");
  row(11, "  3  ", 3);
  row(12, "4,0", 4, "separator");
  sheet.line([14, null, 5, null, "0951234567"], null, "no_name");
  row(14, "07", 7);
  sheet.lines([16], [17], [18]);
  return listOf("12-wrong-cells", sheet.lines([null, "Tổng", { value: "#REF!", error: true }]));
}

export function tablesBelow(): InventedList {
  const random = randomOf(13);
  const sheet = new SheetBuilder("Toàn xã");
  const heads = names(random, 30);
  ["Thôn Trà Veo", "Thôn Trà Ôi"].forEach((hamlet, t) => {
    sheet.lines(
      [`DANH SÁCH HỘ DÂN ${hamlet.toUpperCase()}`],
      ["STT", "HỌ VÀ TÊN CHỦ HỘ", "SỐ KHẨU", "ĐIỆN THOẠI"],
    );
    heads.slice(t * 15, t * 15 + 15).forEach((head, i) => {
      if (t === 1 && i === 8) sheet.lines(["STT", "HỌ VÀ TÊN CHỦ HỘ", "SỐ KHẨU", "ĐIỆN THOẠI"]);
      const [people, number] = [between(random, 1, 8), phone(random)];
      sheet.line([i + 1, head, people, number], { hamlet: hamlet.slice(5), head, people, phones: [number] });
    });
    sheet.lines([null, "Tổng cộng", 70], [null, null, "Trưởng thôn"], [null, null, "Đinh Văn Ký"], []);
  });
  return listOf("13-tables-below-each-other", sheet);
}

export function mergedHamlets(): InventedList {
  const random = randomOf(14);
  const sheet = new SheetBuilder("Sheet1").lines(["Thôn/bản", "TT", "Họ và tên", "NK", "Tổ", "Ghi chú"]);
  const heads = names(random, 24);
  ["Trà Veo", "Trà Ôi", "Trà Kem"].forEach((hamlet, h) => {
    const top = sheet.rows.length + 1;
    heads.slice(h * 8, h * 8 + 8).forEach((head, i) => {
      const people = between(random, 1, 8);
      sheet.line([i === 0 ? hamlet : null, h * 8 + i + 1, head, people, `Tổ ${1 + (i % 3)}`], {
        hamlet,
        head,
        people,
      });
    });
    sheet.merge(`A${top}:A${top + 7}`);
  });
  return listOf("14-merged-hamlets", sheet);
}

export function csv(): InventedList {
  const random = randomOf(15);
  const lines = ["DANH SÁCH HỘ THÔN TRÀ VEO;;;", "STT;Chủ hộ;Số khẩu;SĐT"];
  const sheet = new SheetBuilder("15-semicolons");
  sheet.lines(...lines.map((line) => line.split(";")));
  names(random, 20).forEach((head, i) => {
    const [people, number] = [between(random, 1, 8), phone(random)];
    lines.push(`${i + 1};${i % 4 ? head : `"${head}"`};${people};${number}`);
    sheet.line([], { hamlet: "Trà Veo", head, people, phones: [number] });
  });
  const { gold } = listOf("", sheet);
  return {
    name: "15-semicolons",
    ending: "csv",
    bytes: new TextEncoder().encode(`\ufeff${lines.join("\r\n")}\r\n`),
    gold,
  };
}
