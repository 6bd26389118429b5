import { type DeviceAccount, deviceCopies } from "@/lib/autosave/device";
import { browserPlace } from "@/lib/autosave/device-place";
import { autosaveServer, sendWaiting } from "@/lib/autosave/device-send";

/** All that this device keeps for an account, sent; what could not be is answered. */
export async function sendAll(account: DeviceAccount) {
  const device = deviceCopies(account, browserPlace());
  const before = new Set((await device.all()).filter(({ aside }) => !aside).map(({ id }) => id)).size;
  const left = before ? await sendWaiting(device, autosaveServer(account.userId)) : [];
  return { left, sent: before > left.length };
}
