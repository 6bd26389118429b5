"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { mostBytes, mostMegabytes } from "@/lib/import/rules";

type Props = {
  investigationId: string;
  /** Whose page this is: a browser sends whatever session it has. */
  account: string;
  targets: { value: string; label: string }[];
  icon: ReactNode;
  /** Why a form that was sent without scripts came back. */
  refused: string | undefined;
  words: { target: string; file: string; hint: string; send: string; sending: string; tooLarge: string; noFile: string; failed: string };
};

type Answer = { address?: string; title?: string };

/** Sends with an eye on how much has gone: `fetch` does not tell. */
function send(form: HTMLFormElement, account: string, told: (percent: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("x-account", account);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => told(Math.floor((loaded / total) * 100));
    request.onload = () => resolve((request.response ?? {}) as Answer);
    request.onerror = () => resolve({});
    request.send(new FormData(form));
  });
}

/** A file on its way to the archive: with how far it is, and as a plain form where there are no scripts. */
export function UploadForm({ investigationId, account, targets, icon, refused, words }: Props) {
  const router = useRouter();
  const id = useId();
  const [wrong, setWrong] = useState(refused);
  const [percent, setPercent] = useState<number>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (percent !== undefined) return;
    const form = event.currentTarget;
    const file = new FormData(form).get("file");
    if (!(file instanceof File) || file.name === "") return setWrong(words.noFile);
    if (file.size > mostBytes)
      return setWrong(words.tooLarge.replace("{size}", (file.size / 1024 / 1024).toFixed(1)).replace("{megabytes}", String(mostMegabytes)));
    setWrong(undefined);
    setPercent(0);
    const { address, title } = await send(form, account, setPercent);
    if (address) return router.push(address);
    setPercent(undefined);
    setWrong(title ?? words.failed);
  }

  return (
    <form className="form import-form" method="post" action="/api/import" encType="multipart/form-data" onSubmit={submit} aria-busy={percent !== undefined}>
      <input type="hidden" name="investigationId" value={investigationId} />
      {wrong && (
        <div className="note bad" role="alert" id={`${id}-wrong`}>
          {icon}
          <p>{wrong}</p>
        </div>
      )}
      {targets.length > 1 ? (
        <div className="field">
          <label htmlFor={`${id}-target`}>{words.target}</label>
          <select className="inp" id={`${id}-target`} name="target">
            {targets.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <input type="hidden" name="target" value={targets[0]?.value} />
      )}
      <div className="field">
        <label htmlFor={`${id}-file`}>{words.file}</label>
        {/* The last field: what stands before it is known when the file begins to arrive. */}
        <input
          className="inp"
          id={`${id}-file`}
          type="file"
          name="file"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`${id}-hint${wrong ? ` ${id}-wrong` : ""}`}
        />
        <p className="hint" id={`${id}-hint`}>
          {words.hint}
        </p>
      </div>
      <div className="acts">
        <Button type="submit" tone="primary">
          {words.send}
        </Button>
        {percent !== undefined && <span role="status">{words.sending.replace("{percent}", String(percent))}</span>}
      </div>
      {percent !== undefined && <progress max={100} value={percent} aria-label={words.send} />}
    </form>
  );
}
