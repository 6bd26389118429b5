import type { DeviceCopies } from "@/lib/autosave/device";
import type { AutosaveServer, Put } from "@/lib/autosave/device-send";
import { canonical, reconcile, type Saved, type Typed, type Version, versionOf } from "@/lib/autosave/rules";
import { Keeper } from "./keeper";

/** Why the server does not have it. */
export type Because = Extract<Put, { is: "away" }>["because"];

export type SaveState =
  | { is: "untouched" }
  | { is: "saving" }
  | { is: "server"; at: string }
  /** Only on this device, with so many forms of this account. */
  | { is: "device"; at: string; because: Because; waiting: number }
  | { is: "nowhere"; at: string; because: Because }
  /** `error` is a message key; what is typed next is tried again. */
  | { is: "refused"; at: string; error: string }
  /** It became a record: before this form was opened, or somewhere else since. */
  | { is: "logged"; before: boolean }
  | { is: "conflict"; versions: Version[] };

/** `resumed`: when what stands in the form was kept, where it did not come with the page. `aside`: texts that were not chosen and can still be. */
export type Autosaved = { state: SaveState; resumed: string | null; aside: Version[] };

/** `asOwn`: what another form of the same id kept, as this one would have it. */
type Form = { id: string; form: string; collect(): Typed | null; restore(data: Typed): void; asOwn?: ((data: Typed, form: string) => Typed) | undefined };
/** `device` is asked for once the form is in a browser; null where it keeps nothing. */
type Ports = { server: AutosaveServer; device: () => DeviceCopies | null; now?: () => Date };

/** Milliseconds: a pause in typing, the longest wait without one, the device's own pause, and the waits between tries. */
const pause = 1000;
const longest = 5000;
const devicePause = 300;
const tries = [2000, 5000, 15_000, 60_000];
/** How long the sending of a form waits for a save under way. */
const patience = 3000;

/**
 * Keeps one form from getting lost: on the server while it can be reached, sealed on this device while it cannot, and never
 * over another text that somebody typed. Knows no framework; tests give it a server, a device and a clock.
 */
export class Autosaver {
  readonly #form: Form;
  readonly #server: AutosaveServer;
  readonly #findDevice: () => DeviceCopies | null;
  readonly #now: () => Date;
  readonly #keeper: Keeper;
  readonly #listeners = new Set<() => void>();

  #shown: Autosaved;
  #revision: number;
  /** What the server is known to have, to tell whether there is anything to save. */
  #acknowledged: string | null;
  #touched = false;
  #dirty = false;
  #held = false;
  #ended = false;
  #waitingSince = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #deviceTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  constructor(form: Form, saved: Saved | null, { server, device, now = () => new Date() }: Ports) {
    this.#form = form;
    this.#keeper = new Keeper(form);
    this.#server = server;
    this.#findDevice = device;
    this.#now = now;
    this.#revision = saved?.revision ?? 0;
    this.#acknowledged = saved && canonical(saved.data);
    this.#shown = { state: saved ? { is: "server", at: saved.updatedAt } : { is: "untouched" }, resumed: saved?.updatedAt ?? null, aside: [] };
  }

  readonly shown = (): Autosaved => this.#shown;
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** What would be lost if the page went now. */
  get isUnsafe(): boolean {
    return this.#dirty && (this.#shown.state.is === "nowhere" || this.#shown.state.is === "refused");
  }

  /** Looks for what is newer than the page: a page that comes back out of the browser's memory is old. */
  async open(): Promise<void> {
    this.#ended = false;
    this.#keeper.use(this.#findDevice());
    const { id, form } = this.#form;
    const before = this.#acknowledged;
    const [got, kept] = await Promise.all([this.#server.get({ id, form }), this.#keeper.found()]);
    if (this.#ended || this.#held) return;
    if (got.is === "logged") return this.#set({ state: { is: "logged", before: true } });
    const kind = form.split("/")[1];
    const ours = kept
      .filter((copy) => copy.form.split("/")[1] === kind)
      .map((copy) => (copy.form === form ? copy : { ...copy, data: this.#form.asOwn?.(copy.data, copy.form) ?? copy.data }));
    // Of another kind it is another text, unless the page went on from it: an unsorted record that becomes a kind.
    const server = got.is === "found" && (got.saved.form.split("/")[1] === kind || got.saved.revision === this.#revision) ? got.saved : null;
    // Without an answer, or after a save that overtook it, the page itself knows best what the server has.
    const known = got.is === "away" || before !== this.#acknowledged ? this.#knownOfServer() : server;
    const page = this.#touched ? this.#page() : null;
    const { show, ask, spent } = reconcile({ server: known, device: ours, page });

    for (const { writer } of spent) void this.#keeper.forget(writer);
    this.#set({ aside: ours.filter(({ aside }) => aside).map(({ data, at, base, writer }) => ({ from: "device", data, at, base, writer })) });
    if (ask.length) return this.#ask(ask);
    this.#revision = known?.revision ?? 0;
    if (show?.from === "device") {
      this.#form.restore(show.data);
      this.#takeOver(show);
    } else if (show && known && canonical(show.data) !== this.#acknowledged) {
      this.#form.restore(show.data);
      this.#acknowledged = canonical(show.data);
      this.#set({ state: { is: "server", at: show.at }, resumed: show.at });
    }
  }

  /** Something was typed. */
  readonly changed = (): void => {
    this.#touched = true;
    this.#dirty = true;
    const { state } = this.#shown;
    if (this.#ended || this.#held || state.is === "logged") return;
    if (state.is === "untouched") this.#set({ state: { is: "saving" } });
    if (state.is === "conflict" || state.is === "device" || state.is === "nowhere") {
      clearTimeout(this.#deviceTimer);
      this.#deviceTimer = setTimeout(() => void this.#keep("because" in state ? state.because : "offline"), devicePause);
    }
    if (state.is === "conflict" || this.#failures > 0) return; // the next try is waited for already
    this.#waitingSince ||= Date.now();
    this.#saveIn(Math.max(0, Math.min(pause, this.#waitingSince + longest - Date.now())));
  };

  /** The network is back, or the page is looked at again. */
  readonly retry = (): void => {
    if (!this.#dirty) return;
    this.#failures = 0;
    this.#saveIn(0);
  };

  /** The page may go at any moment now. Whoever can wait knows afterwards that the text is on this device, or on the server. */
  readonly leave = async (): Promise<void> => {
    if (this.#held || this.#ended) return;
    if (!this.#dirty) return void (await this.#saving);
    await Promise.all([this.#keep(null), this.#save()]);
  };

  /** The form is being sent: waits for a save under way, and saves nothing until `release`. What was not saved yet stays on the device. */
  async hold(): Promise<void> {
    this.#held = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#deviceTimer);
    if (this.#dirty) await this.#keep(null, { sent: true });
    await Promise.race([this.#saving, new Promise((done) => setTimeout(done, patience))]);
  }

  /** It came back: it was not taken. */
  readonly release = (): void => {
    if (!this.#held) return;
    this.#held = false;
    if (this.#dirty) this.#saveIn(0);
  };

  /** Goes on with one of several texts. The others are put aside on the device: nothing is lost by choosing. */
  readonly choose = async (chosen: Version): Promise<void> => {
    const { state, aside } = this.#shown;
    const asked = state.is === "conflict" ? state.versions : [];
    const page = this.#page();
    const stays = asked.includes(chosen) && chosen.from === "page";
    const mine = stays ? (page ?? chosen) : chosen;
    const others = [...asked.filter(({ from }) => from !== "page"), ...aside, ...(page ? [page] : [])]
      .filter(({ data }, at, all) => canonical(data) !== canonical(mine.data) && all.findIndex((other) => canonical(other.data) === canonical(data)) === at)
      .map((other) => ({ ...other, writer: other.writer ?? crypto.randomUUID() }));
    const theirs = asked.find(({ from }) => from === "server");
    if (asked.length) this.#revision = theirs?.base ?? 0;

    this.#set({ state: { is: "saving" }, aside: others });
    for (const other of others) await this.#keeper.putAside(other);
    if (!stays) this.#form.restore(mine.data);
    if (mine === theirs) {
      this.#dirty = false;
      await this.#done(mine.data, mine.base, mine.at);
    } else this.#takeOver(mine);
  };

  /** Lets go of a text that was put aside. */
  readonly dropAside = (version: Version): void => {
    this.#set({ aside: this.#shown.aside.filter((other) => other !== version) });
    if (version.writer) void this.#keeper.forget(version.writer);
  };

  /** Forgets everything that was kept of this form. False when the server still has it. */
  readonly drop = async (): Promise<boolean> => {
    await this.hold();
    if (!(await this.#server.drop(this.#form.id))) {
      this.release();
      return false;
    }
    await this.#keeper.forgetAll();
    this.#ended = true;
    return true;
  };

  /** The form is gone from the page. If it was being sent and the server keeps nothing of it any more, the device need not either. */
  async end(): Promise<void> {
    if (!this.#held) void this.leave();
    this.#ended = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#deviceTimer);
    if (this.#held && ["missing", "logged"].includes((await this.#server.get(this.#form)).is)) await this.#keeper.forgetAll();
  }

  #set(more: Partial<Autosaved>) {
    this.#shown = { ...this.#shown, ...more };
    for (const listener of this.#listeners) listener();
  }

  #page(): Version | null {
    const data = this.#form.collect();
    return data && { from: "page", data, at: this.#now().toISOString(), base: this.#revision };
  }

  #knownOfServer(): Saved | null {
    return this.#acknowledged && this.#revision
      ? {
          form: this.#form.form,
          data: JSON.parse(this.#acknowledged) as Typed,
          revision: this.#revision,
          updatedAt: this.#shown.resumed ?? this.#now().toISOString(),
        }
      : null;
  }

  #ask(versions: Version[]) {
    clearTimeout(this.#timer);
    this.#set({ state: { is: "conflict", versions } });
  }

  /** What is in the form now goes onto the server; the copy that it came from is spent once it is there. */
  #takeOver({ from, at, writer, data }: Version) {
    this.#keeper.adopt(writer, data);
    if (from !== "page") this.#set({ resumed: at });
    void this.#save(data); // as it is, and not as the form will draw it in a moment
  }

  #saveIn(milliseconds: number) {
    clearTimeout(this.#timer);
    if (!this.#ended) this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  /** One save at a time, each with the text of its moment: what is typed during one is saved by the next. */
  async #save(given?: Typed): Promise<void> {
    clearTimeout(this.#timer);
    const { is } = this.#shown.state;
    if (this.#held || is === "conflict" || is === "logged") return;
    const data = given ?? this.#form.collect();
    if (!data) return;
    this.#dirty = false;
    this.#waitingSince = 0;
    const before = this.#saving;
    const saving = Promise.resolve(before).then(() => this.#send(data));
    this.#saving = saving;
    await saving;
    if (this.#saving === saving) this.#saving = null;
  }

  async #send(data: Typed): Promise<void> {
    const { id, form } = this.#form;
    const { is } = this.#shown.state;
    if (is === "conflict" || is === "logged") return void (this.#dirty = true);
    if (canonical(data) === this.#acknowledged) return this.#done(data, this.#revision, this.#shown.resumed ?? this.#now().toISOString());

    const base = this.#revision;
    const put = await this.#server.put({ id, form, data, base });
    if (put.is === "saved") return this.#done(data, put.revision, put.at);
    if (put.is === "stale" && put.current && canonical(put.current.data) === canonical(data))
      return this.#done(data, put.current.revision, put.current.updatedAt);

    this.#dirty = true;
    const at = this.#now().toISOString();
    await this.#keep(put.is === "away" ? put.because : null, {}, data);
    if (put.is === "stale") this.#ask([{ from: "page", data, at, base }, ...(put.current ? [versionOf(put.current)] : [])]);
    else if (put.is === "logged") this.#set({ state: { is: "logged", before: false } });
    else if (put.is === "refused") this.#set({ state: { is: "refused", at, error: put.error } });
    else this.#saveIn(tries[Math.min(this.#failures++, tries.length - 1)] ?? pause);
  }

  /** The server has it: the device forgets it. */
  async #done(data: Typed, revision: number, at: string) {
    this.#failures = 0;
    this.#revision = revision;
    this.#acknowledged = canonical(data);
    this.#set({ state: { is: "server", at } });
    clearTimeout(this.#deviceTimer);
    void this.#keeper.acknowledged();
    if (this.#dirty) this.#saveIn(pause);
  }

  /** Keeps a text on this device, that of the form unless another is given; with a reason it says so. */
  async #keep(because: Because | null, more: { sent?: boolean } = {}, data = this.#form.collect()): Promise<void> {
    if (!data) return;
    const at = this.#now().toISOString();
    const waiting = await this.#keeper.keep({ data, base: this.#revision, at, ...more });
    const { is } = this.#shown.state;
    if (!because || is === "conflict" || is === "logged") return;
    this.#set({ state: waiting ? { is: "device", at, because, waiting } : { is: "nowhere", at, because } });
  }
}
