export type Toast = { message: string; act?: { label: string; run: () => void } };

/** Says something for five seconds at the bottom of the page. Never the only place where it is said. */
export const toast = (message: string, act?: Toast["act"]) => {
  window.dispatchEvent(new CustomEvent<Toast>("toast", { detail: act ? { message, act } : { message } }));
};
