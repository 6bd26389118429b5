import { text, z } from "../zod";
import { isZone } from "./zone";

/** A day as written there, without a zone of its own. */
export const day = () => z.iso.date("error.notADate");

/** A time of day, to the second where known. */
export const clock = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, "error.notATime");

/** IANA name. */
export const zone = () => text(60).refine(isZone, "error.notAZone");
