"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
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
  words: Record<
    | "target"
    | "file"
    | "hint"
    | "examples"
    | "paste"
    | "pasteHint"
    | "pasted"
    | "send"
    | "sending"
    | "tooLarge"
    | "noFile"
    | "noTarget"
    | "toChoose"
    | "both"
    | "failed",
    string
  >;
};

type Answer = { address?: string; title?: string };

/** Sends with an eye on how much has gone: `fetch` does not tell. */
function send(action: string, data: FormData, account: string, told: (percent: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("x-account", account);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => told(Math.floor((loaded / total) * 100));
    request.onload = () => resolve((request.response ?? {}) as Answer);
    request.onerror = () => resolve({});
    request.send(data);
  });
}

/** A file on its way to the archive: with how far it is, and as a plain form where there are no scripts. */
export function UploadForm({ investigationId, account, targets, icon, refused, words }: Props) {
  const router = useRouter();
  const id = useId();
  const [wrong, setWrong] = useState(refused);
  const isUnsaid = wrong === words.noTarget;
  const [percent, setPercent] = useState<number>();
  const paste = useRef<HTMLTextAreaElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (percent !== undefined) return;
    const form = event.currentTarget;
    const data = new FormData(form);
    const pasted = paste.current?.value ?? "";
    const chosen = data.get("file");
    const isChosen = chosen instanceof File && chosen.name !== "";
    if (isChosen && pasted.trim() !== "") return setWrong(words.both);
    // What a spreadsheet puts on the clipboard is a table between tabs.
    const file = isChosen ? chosen : pasted.trim() !== "" ? new File([pasted], `${words.pasted}.tsv`, { type: "text/tab-separated-values" }) : undefined;
    if (!file) return setWrong(words.noFile);
    if (data.get("target") === "") return setWrong(words.noTarget);
    if (file.size > mostBytes)
      return setWrong(words.tooLarge.replace("{size}", (file.size / 1024 / 1024).toFixed(1)).replace("{megabytes}", String(mostMegabytes)));
    data.set("file", file);
    setWrong(undefined);
    setPercent(0);
    const { address, title } = await send(form.action, data, account, setPercent);
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
          <select
            className="inp"
            id={`${id}-target`}
            name="target"
            aria-invalid={isUnsaid || undefined}
            aria-describedby={isUnsaid ? `${id}-wrong` : undefined}
          >
            {/* Nobody said yet what the rows are: a form begins with no answer. */}
            <option value="">{words.toChoose}</option>
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
          aria-invalid={(wrong && !isUnsaid) || undefined}
          aria-describedby={`${id}-hint${wrong && !isUnsaid ? ` ${id}-wrong` : ""}`}
        />
        <p className="hint" id={`${id}-hint`}>
          {words.hint}
        </p>
        <p className="hint import-examples">
          {words.examples}{" "}
          {targets.map(({ value, label }) => (
            <a key={value} className="link" href={`/api/import/example/${value}`} download>
              {label}
            </a>
          ))}
        </p>
      </div>
      {/* Without a name: it is sent as a file, which a plain form cannot. Nothing of it is to be found by going back. */}
      <div className="field import-paste">
        <label htmlFor={`${id}-paste`}>{words.paste}</label>
        <textarea
          className="inp"
          id={`${id}-paste`}
          ref={paste}
          rows={3}
          wrap="off"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={(wrong && !isUnsaid) || undefined}
          aria-describedby={`${id}-paste-hint${wrong && !isUnsaid ? ` ${id}-wrong` : ""}`}
        />
        <p className="hint" id={`${id}-paste-hint`}>
          {words.pasteHint}
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
