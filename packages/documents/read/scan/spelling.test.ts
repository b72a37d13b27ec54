import { expect, test } from "vitest";
import { spell } from "./spelling.ts";

const spelled = (line: string) =>
  spell(line.split(" "))
    .map(({ text }) => text)
    .join(" ");

test("a name is left as it was read", () => {
  expect(spelled("L Vũ Tố Tam")).toBe("L Vũ Tố Tam");
});

test("the number before a team is Roman", () => {
  expect(spelled("L Tổ công nghệ số")).toBe("I. Tổ công nghệ số");
  expect(spelled("IL Tố công nghệ sô")).toBe("II. Tổ công nghệ số");
  expect(spelled("V. Tổ công nghệ số")).toBe("V. Tổ công nghệ số");
});
