import type { CommuneOverview } from "@toso/contract/teams/office";
import { staysPast } from "@toso/domain/teams/team";
import { dayOf } from "@toso/domain/words/day";
import {
  ChartColumn,
  CircleHelp,
  FileText,
  House,
  IdCard,
  LogOut,
  Network,
  ScrollText,
  Stamp,
  Target,
  TreePine,
  Users,
} from "lucide-preact";
import { useLocation } from "preact-iso";
import { WORDS } from "./words.ts";

const { pages } = WORDS;
const ENTRIES = [
  { href: "/", say: pages.today, icon: House },
  { href: "/tien-do", say: pages.board, icon: ChartColumn },
  { href: "/bao-cao", say: pages.reports, icon: FileText },
  { href: "/kho-khan", say: pages.difficulties, icon: CircleHelp },
  { href: "/chi-tieu", say: pages.targets, icon: Target },
  { href: "/ho-dan", say: pages.households, icon: TreePine },
  { href: "/to", say: pages.teams, icon: Users },
  { href: "/to-chuc", say: pages.organisation, icon: Network },
  { href: "/quyet-dinh", say: pages.decisions, icon: ScrollText },
  { href: "/van-ban", say: pages.papers, icon: Stamp },
  { href: "/can-bo", say: pages.colleagues, icon: IdCard },
] as const;

/** The office's tree: its pages, then the commune and its teams. `counts`: what waits on a page. */
export function Nav({
  commune,
  counts,
  who,
  onSignOut,
}: {
  commune: CommuneOverview | undefined;
  counts: Readonly<Record<string, number>>;
  who: string | undefined;
  onSignOut: () => void;
}) {
  const { path } = useLocation();
  return (
    <nav aria-label={WORDS.nav} class="flex min-h-full flex-col gap-5 p-4">
      <a href="/" class="flex items-center gap-3 px-2">
        <img src="/icon.svg" alt="" class="size-9" />
        <span class="min-w-0">
          <b class="block leading-tight">{WORDS.product}</b>
          <span class="block truncate text-sm text-base-content/80 first-letter:uppercase">
            {commune?.name || WORDS.unnamed}
          </span>
        </span>
      </a>
      <ul class="flex flex-col gap-0.5">
        {ENTRIES.map(({ href, say, icon: Icon }) => (
          <li key={href}>
            <a href={href} aria-current={path === href ? "page" : undefined} class={ENTRY}>
              <Icon aria-hidden="true" class="size-5 shrink-0" />
              <span class="flex-1">{say}</span>
              <Count count={counts[href] ?? 0} />
            </a>
          </li>
        ))}
      </ul>
      {commune && commune.teams.length > 0 && (
        <div class="flex flex-col gap-1">
          <h2 class="px-3 text-sm font-bold text-base-content/75">{WORDS.teams}</h2>
          <ul class="ml-3 flex flex-col gap-0.5 border-l border-base-content/20 pl-1">
            {commune.teams
              .filter((team) => staysPast(team, dayOf(Date.now())))
              .map(({ id, name, hamlet }) => (
                <li key={id}>
                  <a
                    href={`/to/${id}`}
                    aria-current={path === `/to/${id}` ? "page" : undefined}
                    title={name}
                    class={`${ENTRY} first-letter:uppercase`}
                  >
                    <span class="block first-letter:uppercase">{hamlet ?? name}</span>
                  </a>
                </li>
              ))}
          </ul>
        </div>
      )}
      <div class="mt-auto flex flex-col gap-1 border-t border-base-content/20 pt-3">
        {who && <p class="px-3 text-sm">{who}</p>}
        <button type="button" class={ENTRY} onClick={onSignOut}>
          <LogOut aria-hidden="true" class="size-5" /> {WORDS.signOut}
        </button>
      </div>
    </nav>
  );
}

const ENTRY =
  "rounded-field flex min-h-11 w-full items-center gap-3 px-3 py-2 text-left hover:bg-base-300 aria-[current=page]:bg-primary aria-[current=page]:font-bold aria-[current=page]:text-primary-content lg:min-h-10";

function Count({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span class="min-w-6 rounded-full bg-warning px-1.5 text-center text-sm font-bold text-warning-content">
      {count}
      <span class="sr-only"> {WORDS.waitingCount(count)}</span>
    </span>
  );
}
