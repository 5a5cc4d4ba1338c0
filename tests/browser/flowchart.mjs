// Draws every Mermaid diagram that comes on standard input (a JSON list of texts) as a web page that shows Markdown
// does. Writes a JSON list: of each diagram its nodes and arrows, the elements in its texts that do something, and
// what went wrong.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const MERMAID = fileURLToPath(new URL("node_modules/mermaid/dist/mermaid.min.js", import.meta.url));

async function draw([number, text]) {
  mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
  const shown = document.createElement("div");
  document.body.append(shown);
  try {
    shown.innerHTML = (await mermaid.render(`diagram-${number}`, text)).svg;
  } catch (error) {
    return { wrong: String(error), nodes: {}, arrows: [], live: 0 };
  }
  const nodes = [...shown.querySelectorAll(".node")].map((node) => [node.id.split("-")[3], node.textContent.trim()]);
  const arrows = [...shown.querySelectorAll(".edgePaths path")].map((path) => path.id.split("_").slice(1, 3).join(" "));
  return { wrong: "", nodes: Object.fromEntries(nodes), arrows, live: shown.querySelectorAll("a, img, script").length };
}

const { program, diagrams } = JSON.parse(readFileSync(0, "utf-8"));
const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
const asked = [];
await page.setContent("<!doctype html>");
page.on("request", (request) => asked.push(request.url()));
await page.addScriptTag({ path: MERMAID });
const told = [];
for (const diagram of diagrams.entries()) told.push(await page.evaluate(draw, diagram));
await browser.close();
process.stdout.write(JSON.stringify({ told, asked }));
