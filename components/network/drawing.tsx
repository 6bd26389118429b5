"use client";
import type { Core, ElementDefinition, LayoutOptions, StylesheetJson } from "cytoscape";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { seal } from "./seal";
import { apart, stretched } from "./spread";

export type DrawnNode = {
  id: string;
  type: "company" | "source" | "channel";
  label: string;
  href: string;
  weight: number;
  look: "plain" | "centre" | "cluster";
};
export type DrawnLine = { a: string; b: string; pieces: number; label: string; href: string };
type Words = { label: string; nearer: string; further: string; whole: string; noScript: string };

/** Of more lines than these only those have words that one points at, or whose end one points at: the table has them all. */
const mostLabels = 12;

function elementsOf(nodes: readonly DrawnNode[], lines: readonly DrawnLine[]): ElementDefinition[] {
  const words = lines.length <= mostLabels ? "said" : "";
  return [
    ...nodes.map(({ id, label, href, weight, type, look }, index) => ({
      position: { x: 300 * Math.cos((index / nodes.length) * 2 * Math.PI), y: 300 * Math.sin((index / nodes.length) * 2 * Math.PI) },
      data: { id, label, href, size: Math.min(46, 24 + Math.sqrt(weight) * 4), type, look },
      classes: `${type} ${look}`,
    })),
    ...lines.map(({ a, b, pieces, label, href }) => ({
      data: { id: `${a}~${b}`, source: a, target: b, href, width: Math.min(6, 1 + Math.log2(Math.max(1, pieces))), label },
      classes: `${pieces === 0 ? "bare" : ""} ${words}`,
    })),
  ];
}

/** Around one node in rings: itself, what it is tied to, the rest. Of a whole network, what is tied lies near; it begins on a circle, so that the same network always looks the same. */
function layoutOf(nodes: readonly DrawnNode[]): LayoutOptions {
  if (nodes.length <= 60 && nodes.some(({ look }) => look === "centre"))
    return {
      name: "concentric",
      concentric: (node) => (node.hasClass("centre") ? 3 : node.neighborhood(".centre").nonempty() ? 2 : 1),
      levelWidth: () => 1,
      minNodeSpacing: 70,
      padding: 30,
    };
  return {
    name: "cose",
    animate: false,
    randomize: false,
    nodeDimensionsIncludeLabels: true,
    // Far enough apart that labels lie on no other node.
    idealEdgeLength: () => 200,
    nodeRepulsion: () => 3_000_000,
    gravity: 0.25,
    padding: 24,
  };
}

/** By the tokens of the page, so that it follows light and dark. A drawing that had to be made smaller to fit gets words that are larger by `grow`. */
function styleOf(page: CSSStyleDeclaration, grow: number): StylesheetJson {
  const token = (name: string) => page.getPropertyValue(name).trim();
  const [paper, ink, soft, edge, accent] = ["--paper", "--ink", "--ink-2", "--edge", "--accent"].map(token) as [string, string, string, string, string];
  const hues = { company: token("--k-paper"), source: token("--k-said"), channel: token("--k-flow") };
  const text = {
    color: ink,
    "font-size": 12 * grow,
    "text-background-color": paper,
    "text-background-opacity": 0.9,
    "text-background-padding": "2px",
  } as const;
  const shapes = { company: "rectangle", source: "ellipse", channel: "hexagon" } as const;
  return [
    {
      selector: "node",
      style: {
        ...text,
        label: "data(label)",
        width: "data(size)",
        height: "data(size)",
        "font-family": getComputedStyle(document.body).fontFamily,
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-wrap": "ellipsis",
        "text-max-width": "140px",
        "background-opacity": 0,
        "background-fit": "contain",
        "background-clip": "none",
      },
    },
    ...(["company", "source", "channel"] as const).flatMap((type) =>
      (["plain", "centre", "cluster"] as const).map((look) => ({
        selector: `node.${type}.${look}`,
        style: { shape: shapes[type], "background-image": seal(type, look, { paper, hue: hues[type] }) },
      })),
    ),
    { selector: "node.centre", style: { "font-weight": "bold" as const } },
    {
      selector: "edge",
      style: { ...text, width: "data(width)", "line-color": edge, "curve-style": "straight", color: soft, "font-size": 12 * grow },
    },
    { selector: "edge.said, edge.over, edge.pointed", style: { label: "data(label)", "text-rotation": "autorotate" as const, "z-index": 2 } },
    // What is stated and rests on nothing yet.
    { selector: "edge.bare", style: { "line-style": "dashed" } },
    { selector: ".over", style: { "line-color": accent, "overlay-color": accent, "overlay-opacity": 0.12, "overlay-padding": 3 } },
  ];
}

/** Beyond this a drawing is too large for its window: whoever wants to read it goes nearer. */
const mostGrown = 3;

/** In the shape of its window and with every name to be read: first as it was laid out, then with the letters that it is shown in. */
function settle(core: Core, restyle: (grow: number) => void): number {
  const nodes = core.nodes();
  const place = (places: readonly { x: number; y: number }[]) => core.batch(() => nodes.forEach((node, index) => void node.position(places[index]!)));
  place(
    stretched(
      nodes.map((node) => node.position()),
      { width: core.width(), height: core.height() },
    ),
  );
  core.fit(undefined, 24);
  let grow = 1;
  // Larger words take more room, and what takes more room is shown smaller: until what is shown can be read.
  for (let round = 0; round < 4; round++) {
    grow = Math.max(grow, Math.min(mostGrown, 1.05 / core.zoom()));
    restyle(grow);
    const boxes = nodes.map((node) => {
      const { x1, y1, w, h } = node.boundingBox({ includeLabels: true, includeOverlays: false });
      return { x: x1 + w / 2, y: y1 + h / 2, width: w, height: h };
    });
    const spread = apart(boxes);
    place(
      nodes.map((node, index) => ({
        x: node.position().x + spread[index]!.x - boxes[index]!.x,
        y: node.position().y + spread[index]!.y - boxes[index]!.y,
      })),
    );
    core.fit(undefined, 24);
    if (core.zoom() * grow >= 1) break;
  }
  if (core.zoom() > 1) {
    core.zoom(1);
    core.center();
  }
  return grow;
}

/** The drawing on the client, fetched for this page alone. A click leads where the link of the same name in the lists does. */
export function NetworkDrawing({ nodes, lines, words }: { nodes: readonly DrawnNode[]; lines: readonly DrawnLine[]; words: Words }) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<Core>(null);
  const [ready, setReady] = useState(false);
  const router = useRouter();

  useEffect(() => {
    let left = false;
    let grow = 1;
    const restyle = () => drawn.current?.style(styleOf(getComputedStyle(document.documentElement), grow));
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const theme = new MutationObserver(restyle);
    const draw = async () => {
      const { default: cytoscape } = await import("cytoscape");
      if (left || !box.current) return;
      const core = cytoscape({
        container: box.current,
        elements: elementsOf(nodes, lines),
        style: styleOf(getComputedStyle(document.documentElement), grow),
        layout: layoutOf(nodes),
        // The wheel scrolls the page, as everywhere; a finger does, too.
        userZoomingEnabled: false,
        userPanningEnabled: matchMedia("(pointer: fine)").matches,
        boxSelectionEnabled: false,
        autounselectify: true,
        minZoom: 0.2,
        maxZoom: 3,
      });
      grow = settle(core, (by) => core.style(styleOf(getComputedStyle(document.documentElement), by)));
      const held = box.current;
      core.on("tap", "node, edge", ({ target }) => router.push(target.data("href") as string));
      core.on("mouseover", "node, edge", ({ target }) => {
        target.addClass("over");
        if (target.isNode()) target.connectedEdges().addClass("pointed");
        held.style.cursor = "pointer";
      });
      core.on("mouseout", "node, edge", ({ target }) => {
        target.removeClass("over");
        core.edges().removeClass("pointed");
        held.style.cursor = "";
      });
      drawn.current = core;
      dark.addEventListener("change", restyle);
      theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
      setReady(true);
    };
    void draw();
    return () => {
      left = true;
      dark.removeEventListener("change", restyle);
      theme.disconnect();
      drawn.current?.destroy();
      drawn.current = null;
    };
  }, [nodes, lines, router]);

  const zoom = (by: number) => () => {
    const core = drawn.current;
    core?.zoom({ level: core.zoom() * by, renderedPosition: { x: core.width() / 2, y: core.height() / 2 } });
  };
  return (
    <div className="nw-drawing" data-ready={ready ? "" : undefined}>
      <div ref={box} className="nw-canvas" role="img" aria-label={words.label} />
      <noscript>
        <p className="nw-still">{words.noScript}</p>
      </noscript>
      {ready && (
        <div className="acts">
          <Button type="button" tone="quiet" onClick={zoom(1.4)}>
            {words.nearer}
          </Button>
          <Button type="button" tone="quiet" onClick={zoom(1 / 1.4)}>
            {words.further}
          </Button>
          <Button type="button" tone="quiet" onClick={() => drawn.current?.fit(undefined, 24)}>
            {words.whole}
          </Button>
        </div>
      )}
    </div>
  );
}
