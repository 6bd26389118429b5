import type { ChainedCommands, Editor } from "@tiptap/core";
import type { IconName } from "@/components/ui/icons";

type Tool = { icon: IconName; keys: string; on?(editor: Editor): boolean; run(chain: ChainedCommands): ChainedCommands; can?(editor: Editor): boolean };

/** What the one list of extensions can do to a text, in the order of the toolbar. Each name is a word in messages/. */
export const tools = {
  bold: { icon: "bold", keys: "Mod+B", on: (editor) => editor.isActive("bold"), run: (chain) => chain.toggleBold() },
  heading: { icon: "heading-3", keys: "Mod+Alt+3", on: (editor) => editor.isActive("heading"), run: (chain) => chain.toggleHeading({ level: 3 }) },
  bulletList: { icon: "list", keys: "Mod+Shift+8", on: (editor) => editor.isActive("bulletList"), run: (chain) => chain.toggleBulletList() },
  orderedList: { icon: "list-ordered", keys: "Mod+Shift+7", on: (editor) => editor.isActive("orderedList"), run: (chain) => chain.toggleOrderedList() },
  quote: { icon: "text-quote", keys: "Mod+Shift+B", on: (editor) => editor.isActive("blockquote"), run: (chain) => chain.toggleBlockquote() },
  inference: { icon: "circle-dashed", keys: "Mod+Alt+4", on: (editor) => editor.isActive("inference"), run: (chain) => chain.toggleMark("inference") },
  victim: { icon: "user-lock", keys: "Mod+Alt+5", on: (editor) => editor.isActive("victim"), run: (chain) => chain.toggleMark("victim") },
  link: { icon: "link", keys: "Mod+K", on: (editor) => editor.isActive("link"), run: (chain) => chain },
  mentionTool: { icon: "at-sign", keys: "@", run: (chain) => chain.insertContent("@") },
  undo: { icon: "undo-2", keys: "Mod+Z", run: (chain) => chain.undo(), can: (editor) => editor.can().undo() },
  redo: { icon: "redo-2", keys: "Mod+Shift+Z", run: (chain) => chain.redo(), can: (editor) => editor.can().redo() },
} satisfies Record<string, Tool>;

export type ToolName = keyof typeof tools;
export const toolNames = Object.keys(tools) as ToolName[];
export const toolOf = (name: ToolName): Tool => tools[name];

/** As it is written on this keyboard. */
export const keysHere = (keys: string) =>
  /Mac|iP/.test(navigator.platform) ? keys.replace("Mod", "⌘").replace("Alt", "⌥").replace("Shift", "⇧").replaceAll("+", "") : keys.replace("Mod", "Ctrl");
