import { verify } from "@node-rs/argon2";
import { randomUUID } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { signIn } from "../../lib/access/sign-in";
import { disableAccount } from "../../lib/accounts/commands";
import { upkeep } from "../../lib/upkeep";
import { actionsOf } from "../accounts/history";
import { office, password } from "../accounts/office";
import { newsroom } from "../support/newsroom";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, verify: vi.fn(real.verify) };
});

afterEach(() => void vi.mocked(verify).mockClear());

/** Each test knocks from an address of its own. */
const somewhere = () => `test-${randomUUID()}`;
const nobody = () => `${randomUUID()}@nowhere.example`;
const wrong = "not the right password";

test("the right password opens a session, which the history names", async () => {
  await using room = office(await newsroom());
  const { email, userId } = await room.hire();
  const { actor } = await signIn({ email, password }, somewhere());
  expect(actor).toMatchObject({ userId });
  expect(await actionsOf(actor!.sessionId)).toEqual(["session.started"]);
});

test("an address is the same however it was typed, and so is a password", async () => {
  await using room = office(await newsroom());
  const { email } = await room.hire();
  const fullWidth = (text: string) => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
  expect((await signIn({ email: `  ${email.toUpperCase()} `, password }, somewhere())).actor).not.toBeNull();
  expect((await signIn({ email, password: fullWidth(password) }, somewhere())).actor).not.toBeNull();
});

test("wrong, unknown, disabled and not yet activated are answered alike, after the same work", async () => {
  await using room = office(await newsroom());
  const [known, disabled, invited] = [await room.hire(), await room.hire(), await room.invite()];
  await disableAccount(room.admin, { userId: disabled.userId });
  vi.mocked(verify).mockClear();

  const answers = [
    await signIn({ email: known.email, password: wrong }, somewhere()),
    await signIn({ email: nobody(), password: wrong }, somewhere()),
    await signIn({ email: disabled.email, password }, somewhere()),
    await signIn({ email: invited.email, password }, somewhere()),
    await signIn({ email: "' or 1=1 --", password: "\0".repeat(50) }, somewhere()),
    await signIn({ email: "\0\ud800@demo.example", password: "\ud800" }, somewhere()),
  ];
  for (const answer of answers) expect(answer).toEqual({ actor: null, free: true, left: 4, waitSeconds: 900 });
  expect(verify).toHaveBeenCalledTimes(answers.length);
});

test("an account has five tries in a quarter of an hour, from wherever; then not even the right password is looked at", async () => {
  await using room = office(await newsroom());
  const { email } = await room.hire();
  for (const left of [4, 3, 2, 1, 0]) expect(await signIn({ email, password: wrong }, somewhere())).toMatchObject({ left });
  vi.mocked(verify).mockClear();

  expect(await signIn({ email, password }, somewhere())).toMatchObject({ actor: null, free: false, left: 0 });
  expect(verify).not.toHaveBeenCalled();

  await room.owner.query(`update "RateLimit" set expire = $1`, [Date.now() - 1]); // a quarter of an hour later
  expect((await signIn({ email, password }, somewhere())).actor).not.toBeNull();
});

test("tries sent at once count too", async () => {
  await using room = office(await newsroom());
  const { email } = await room.hire();
  const answers = await Promise.all(Array.from({ length: 12 }, () => signIn({ email, password: wrong }, somewhere())));
  expect(answers.filter((answer) => !answer.actor && answer.free)).toHaveLength(5);
  expect(verify).toHaveBeenCalledTimes(5);
});

test("success gives all tries back", async () => {
  await using room = office(await newsroom());
  const { email } = await room.hire();
  for (let round = 0; round < 2; round++) {
    for (const left of [4, 3, 2, 1]) expect(await signIn({ email, password: wrong }, somewhere())).toMatchObject({ left });
    expect((await signIn({ email, password }, somewhere())).actor).not.toBeNull();
  }
});

test("an address has fifty, whichever accounts it tries; elsewhere nobody notices", async () => {
  vi.mocked(verify).mockResolvedValue(false);
  const here = somewhere();
  for (let round = 0; round < 50; round++) expect(await signIn({ email: nobody(), password: wrong }, here)).toMatchObject({ free: true });
  const target = nobody();
  vi.mocked(verify).mockClear();
  expect(await signIn({ email: target, password: wrong }, here)).toMatchObject({ actor: null, free: false });
  expect(verify).not.toHaveBeenCalled();
  // What this address may not do any more cost that account nothing.
  expect(await signIn({ email: target, password: wrong }, somewhere())).toMatchObject({ free: true, left: 4 });
  vi.mocked(verify).mockReset();
});

test("a crowd is turned away before it costs memory, and that is nobody's try", async () => {
  const doors: (() => void)[] = [];
  vi.mocked(verify).mockImplementation(() => new Promise((resolve) => doors.push(() => resolve(false))));
  const crowd = Array.from({ length: 18 }, () => signIn({ email: nobody(), password: wrong }, somewhere()));
  await vi.waitFor(() => expect(doors).toHaveLength(2));
  await new Promise((resolve) => setTimeout(resolve, 300));

  const email = nobody();
  await expect(signIn({ email, password: wrong }, somewhere())).rejects.toMatchObject({ reason: "busy" });
  vi.mocked(verify).mockResolvedValue(false);
  for (const open of doors) open();
  await Promise.all(crowd);
  expect(await signIn({ email, password: wrong }, somewhere())).toMatchObject({ left: 4 });
  vi.mocked(verify).mockReset();
});

test("the table of tries says nothing about who tried", async () => {
  const email = nobody();
  const address = somewhere();
  await signIn({ email, password: wrong }, address);
  const keys = (await upkeep.rateLimit.findMany({ select: { key: true } })).map(({ key }) => key).join(" ");
  expect(keys).not.toContain(email.slice(0, 12));
  expect(keys).not.toContain(address);
});
