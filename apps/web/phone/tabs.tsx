import { BookOpen, ChartColumn, House, Menu, UsersRound } from "lucide-preact";
import { useLocation } from "preact-iso";
import { words } from "./words.ts";

const TABS = [
  { href: "/", say: words.tabs.today, Icon: House, holds: /^\/$|^\/(ghi|da-ghi)/ },
  { href: "/ho", say: words.tabs.households, Icon: UsersRound, holds: /^\/(ho|them-ho)(\/|$)/ },
  { href: "/huong-dan", say: words.tabs.guides, Icon: BookOpen, holds: /^\/huong-dan/ },
  { href: "/bao-cao", say: words.tabs.reports, Icon: ChartColumn, holds: /^\/bao-cao/ },
  { href: "/them", say: words.tabs.more, Icon: Menu, holds: /^\/(them|kho-khan|quyet-dinh|chua-nhan)(\/|$)/ },
];

/** A page on which one thing is filled in or shown: nothing else to press, and the whole height for it. */
const TASK = /\/ghi$|^\/huong-dan\/.|^\/(them-ho|kho-khan\/moi|them\/ma-pin)$/;

/** The five parts, under the thumb. */
export function Tabs() {
  const { path } = useLocation();
  if (TASK.test(path) && path !== "/ghi") return null;
  return (
    <nav
      aria-label={words.tabsLabel}
      class="border-base-300 bg-base-100 fixed inset-x-0 bottom-0 z-40 border-t pb-[env(safe-area-inset-bottom)]"
    >
      <ul class="mx-auto flex max-w-2xl">
        {TABS.map(({ href, say, Icon, holds }) => (
          <li key={href} class="min-w-0 flex-1">
            <a
              href={href}
              aria-current={holds.test(path) ? "page" : undefined}
              class="aria-[current]:text-primary aria-[current]:border-primary text-base-content/80 flex min-h-[68px] flex-col items-center justify-center gap-0.5 border-t-4 border-transparent text-center text-[min(0.75rem,18px)] leading-tight aria-[current]:font-bold"
            >
              <Icon aria-hidden="true" class="size-[26px]" />
              {say}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
