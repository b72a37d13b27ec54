import type { ConfirmedMember } from "@toso/domain/decisions/confirm-decision";
import type { MemberForm } from "./form.ts";

export const orNull = (text: string): string | null => text.trim() || null;

/** A person as the command names him. */
export function confirmedMember({ id, name, gender, positions, role, phone }: MemberForm): ConfirmedMember {
  return {
    id,
    name: name.value.trim(),
    gender: orNull(gender.value) as ConfirmedMember["gender"],
    positions: positions.value
      .split(/[,;]/)
      .map((position) => position.trim())
      .filter(Boolean),
    role: orNull(role.value) as ConfirmedMember["role"],
    phone: orNull(phone.value),
  };
}
