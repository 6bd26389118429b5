export const refusals = {
  empty: 422,
  noFile: 422,
  noTarget: 422,
  notAForm: 400,
  noLength: 411,
  cutOff: 400,
  tooLarge: 413,
  tooManyWaiting: 429,
} as const;

/** Why a file is not even taken in: nothing of it is kept. */
export class UploadRefused extends Error {
  override readonly name = "UploadRefused";
  readonly reason: keyof typeof refusals;
  constructor(reason: keyof typeof refusals) {
    super(reason);
    this.reason = reason;
  }
}
