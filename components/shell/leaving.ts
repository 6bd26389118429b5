import { leavingEvent, type Wait } from "@/components/ui/leaving-event";
import { rememberLeft } from "./left";

/** Where to, and after how many minutes without a hand on it. */
export type Leaving = { to: string; idleMinutes: number };

const lastHand = "active";
const minute = 60_000;
/** Often enough that the screen is never open much longer than said. */
const look = 10_000;
/** The server ends a session that nobody uses: reading for long is use. */
const stir = 5 * minute;

/** However long the server takes, the page goes then: what was being typed is sealed on the device by that time. */
const patience = 1500;
const late = () => new Promise((resolve) => setTimeout(resolve, patience));

/** Outlives the page, which need not wait for it. */
function endSession(): undefined {
  navigator.sendBeacon("/api/leave");
}
/** The sign-in page leads whoever still has a session straight back to what was locked away: it is gone to once there is none. */
const endSessionFirst = () => Promise.race([fetch("/api/leave", { method: "POST", keepalive: true }).catch(endSession), late().then(endSession)]);

/** Nothing of the page stays to be seen, what was being typed is kept (as whenever a page goes), the session ends, and Back leads nowhere. */
async function leave(to: string, end: () => Promise<unknown> | undefined) {
  document.documentElement.hidden = true;
  document.title = "";
  const kept: Promise<unknown>[] = [];
  const wait: Wait = (work) => void kept.push(work);
  dispatchEvent(new CustomEvent(leavingEvent, { detail: wait }));
  if (kept.length > 0) await Promise.race([Promise.allSettled(kept), late()]);
  const ended = end();
  if (ended) await ended;
  location.replace(to);
}

/**
 * The quick exit from every screen: the button in the bar, or Escape three times within a second and a half. And the lock:
 * after so long without a hand on any tab the session ends, and signing in leads back here.
 */
export function listenToLeaving({ to, idleMinutes }: Leaving) {
  let escapes: number[] = [];
  let stirred = Date.now();
  let locked = false;
  const now = () => Date.now();
  /** One clock for all tabs: reading in one keeps the others. */
  const touch = () => {
    try {
      localStorage.setItem(lastHand, String(now()));
    } catch {
      // A browser that keeps nothing has one tab that counts: this one.
    }
    own = now();
  };
  let own = now();
  const last = () => {
    try {
      return Math.max(own, Number(localStorage.getItem(lastHand) ?? 0));
    } catch {
      return own;
    }
  };
  const watch = () => {
    if (locked) return;
    if (now() - last() >= idleMinutes * minute) {
      locked = true;
      void leave(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`, endSessionFirst);
      return;
    }
    if (now() - stirred >= stir && last() > stirred) {
      stirred = now();
      void fetch("/api/health", { cache: "no-store" }).catch(() => {});
    }
  };

  const leaveForGood = () => {
    rememberLeft(to);
    void leave(to, endSession);
  };
  const onKey = (event: KeyboardEvent) => {
    touch();
    if (event.key !== "Escape" || event.repeat) return;
    escapes = [...escapes.filter((at) => now() - at < 1500), now()];
    if (escapes.length >= 3) leaveForGood();
  };
  const onSubmit = (event: SubmitEvent) => {
    if (!(event.target as HTMLElement).matches("[data-leave]")) return;
    event.preventDefault();
    leaveForGood();
  };
  const hands = ["pointerdown", "pointermove", "wheel", "touchmove"] as const;

  touch();
  const timer = setInterval(watch, look);
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("submit", onSubmit, true);
  document.addEventListener("visibilitychange", watch); // a laptop that slept looks at its clock before anybody looks at it
  for (const hand of hands) document.addEventListener(hand, touch, { passive: true });
  return () => {
    clearInterval(timer);
    document.removeEventListener("keydown", onKey, true);
    document.removeEventListener("submit", onSubmit, true);
    document.removeEventListener("visibilitychange", watch);
    for (const hand of hands) document.removeEventListener(hand, touch);
  };
}
