import type { PaperMeeting, PaperPerson } from "@toso/domain/papers/template";
import { Field } from "../../../platform/ui/field.tsx";
import { Lines } from "./lines.tsx";
import { WORDS } from "./words.ts";

/** When, where and who: what an invitation and minutes have in common. */
export function MeetingForm({
  meeting,
  minutes,
  onMeeting,
}: {
  meeting: PaperMeeting;
  minutes: boolean;
  onMeeting: (meeting: PaperMeeting) => void;
}) {
  const change = (part: Partial<PaperMeeting>) => onMeeting({ ...meeting, ...part });
  return (
    <div class="flex flex-col gap-3">
      <Field label={WORDS.meetingName} value={meeting.name} onText={(name) => change({ name })} />
      <div class="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <div class="col-span-2 sm:col-span-1">
          <Field
            label={WORDS.meetingDay}
            type="date"
            value={meeting.day ?? ""}
            onText={(day) => change({ day: day || null })}
          />
        </div>
        <Field
          label={WORDS.starts}
          type="time"
          value={meeting.starts ?? ""}
          onText={(starts) => change({ starts: starts || null })}
        />
        {minutes && (
          <Field
            label={WORDS.ends}
            type="time"
            value={meeting.ends ?? ""}
            onText={(ends) => change({ ends: ends || null })}
          />
        )}
      </div>
      <Field
        label={WORDS.where}
        value={meeting.where ?? ""}
        onText={(where) => change({ where: where || null })}
      />
      <PersonFields label={WORDS.chair} person={meeting.chair} onPerson={(chair) => change({ chair })} />
      {minutes && (
        <PersonFields
          label={WORDS.secretary}
          person={meeting.secretary}
          onPerson={(secretary) => change({ secretary })}
        />
      )}
      <Lines label={WORDS.people} lines={meeting.people} onLines={(people) => change({ people })} />
      {minutes && (
        <Lines label={WORDS.absent} lines={meeting.absent} onLines={(absent) => change({ absent })} />
      )}
    </div>
  );
}

function PersonFields({
  label,
  person,
  onPerson,
}: {
  label: string;
  person: PaperPerson | null;
  onPerson: (person: PaperPerson | null) => void;
}) {
  const { name, post } = person ?? { name: "", post: null };
  const change = (next: PaperPerson) => onPerson(next.name || next.post ? next : null);
  return (
    <div class="grid gap-3 sm:grid-cols-2">
      <Field label={label} value={name} onText={(text) => change({ name: text, post })} />
      <Field
        label={`${WORDS.personPost} (${label.toLocaleLowerCase("vi")})`}
        value={post ?? ""}
        onText={(text) => change({ name, post: text || null })}
      />
    </div>
  );
}
