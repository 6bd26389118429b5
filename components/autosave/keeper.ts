import type { DeviceCopies } from "@/lib/autosave/device";
import { type Copy, sameData, type Typed, type Version } from "@/lib/autosave/rules";

/** The device's side of one form on one page. Everything happens in the order it was asked for; a device that cannot keep things is no fault of the form. */
export class Keeper {
  readonly #id: string;
  readonly #form: string;
  readonly #writer = crypto.randomUUID();
  #device: DeviceCopies | null = null;
  #work: Promise<unknown> = Promise.resolve();
  /** Copies of other pages whose text is in this form now: spent once the server has it. */
  #adopted: { writer: string; data: Typed }[] = [];

  constructor({ id, form }: { id: string; form: string }) {
    this.#id = id;
    this.#form = form;
  }

  use(device: DeviceCopies | null) {
    this.#device ??= device;
  }

  /** What other pages kept of this form. */
  found = (): Promise<Copy[]> => this.#do(async (device) => (await device.of(this.#id)).filter(({ writer }) => writer !== this.#writer), []);

  /** How many forms of this account wait on this device afterwards; 0 when this one could not be kept. */
  keep = (text: { data: Typed; base: number; at: string; sent?: boolean }): Promise<number> =>
    this.#do(async (device) => {
      await device.keep({ id: this.#id, form: this.#form, writer: this.#writer, ...text });
      return new Set((await device.all()).filter(({ aside }) => !aside).map(({ id }) => id)).size;
    }, 0);

  putAside = ({ data, at, base, writer }: Version & { writer: string }): Promise<void> =>
    this.#do((device) => device.keep({ id: this.#id, form: this.#form, writer, base, at, data, aside: true }), undefined);

  adopt(writer: string | undefined, data: Typed) {
    if (writer) this.#adopted.push({ writer, data });
  }

  /** The server has it. What another page wrote into its copy since is left alone: that page may still be open. */
  acknowledged = (): Promise<void> =>
    this.#do(async (device) => {
      await device.forget({ id: this.#id, writer: this.#writer });
      const adopted = this.#adopted.splice(0);
      for (const { writer, data } of adopted.length ? await device.of(this.#id) : [])
        if (adopted.some((one) => one.writer === writer && sameData(one.data, data))) await device.forget({ id: this.#id, writer });
    }, undefined);

  forget = (writer: string): Promise<void> => this.#do((device) => device.forget({ id: this.#id, writer }), undefined);
  forgetAll = (): Promise<void> => this.#do((device) => device.forgetAll(this.#id), undefined);

  #do<T>(run: (device: DeviceCopies) => Promise<T>, otherwise: T): Promise<T> {
    const work = this.#work.then(() => (this.#device ? run(this.#device) : otherwise)).catch(() => otherwise);
    this.#work = work;
    return work;
  }
}
