// Opens every page that is named on standard input (a JSON list of files) in one browser, as readers do: on a
// phone, a tablet and a desk, light and dark, with large text, with wide spacing, and on paper. Writes one JSON
// object: for each file what is wrong with it. The PDF of a page is left beside it.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { chromium } from "playwright-core";

const WIDTHS = [320, 768, 1280];
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const COLOURS = ["color-contrast", "link-in-text-block"]; // what another scheme of colours can spoil
const PAPER = { upright: 627, lying: 956 }; // the width that the margins leave of A4, in CSS pixels
const LARGE = "html { font-size: 200% !important; }";
const WIDE =
  "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }" +
  "p { margin-bottom: 2em !important; }" + // WCAG 1.4.12; a drawing has its text alternative and its table
  "svg * { letter-spacing: normal !important; word-spacing: normal !important; }";

async function judge(page, file) {
  const wrong = [];
  const url = pathToFileURL(file).href;
  page.removeAllListeners();
  page.on("console", (message) => wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("request", (request) => request.url() === url || wrong.push(`request: ${request.url()}`));
  await page.goto(url);
  await page.evaluate(axe.source);
  for (const [colorScheme, rules] of [["light", RULES], ["dark", COLOURS]]) {
    await page.emulateMedia({ colorScheme, media: "screen" });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const look = `${colorScheme}, ${width} px`;
      for (const said of await page.evaluate(violations, rules)) wrong.push(`${look}: ${said}`);
    }
  }
  for (const [look, content] of [["as it is", "* {}"], ["text 200 %", LARGE], ["wide spacing", WIDE]]) {
    const style = await page.addStyleTag({ content });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      for (const said of await page.evaluate(outside)) wrong.push(`${look}, ${width} px: ${said}`);
    }
    await style.evaluate((element) => element.remove());
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const said of await page.evaluate(cramped)) wrong.push(`drawing, ${width} px: ${said}`);
  }
  await page.emulateMedia({ colorScheme: "light", media: "print" });
  await page.setViewportSize({ width: PAPER[await page.evaluate(orientation)], height: 900 });
  for (const said of await page.evaluate(outside)) wrong.push(`paper: ${said}`);
  await page.pdf({ path: file.replace(/\.html$/, ".pdf"), preferCSSPageSize: true });
  return { wrong, together: await page.evaluate(inseparable) };
}

async function violations(rules) {
  const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

/** What sticks out of the page, or is cut off by what it stands in. A table may scroll in its own region. */
function outside() {
  const found = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} in ${clientWidth}`);
  for (const element of document.body.querySelectorAll("*")) {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    const cut =
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1);
    const out = element.getBoundingClientRect().right > clientWidth + 1 && !element.closest(".breed");
    if ((cut || out) && position !== "absolute")
      found.push(`${cut ? "cut off" : "outside"}: ${element.outerHTML.slice(0, 120)}`);
  }
  return found;
}

/** Letters of a drawing that stick out of it, or of the box that they stand in, or that nobody can read. */
function cramped() {
  const found = [];
  for (const text of document.querySelectorAll("svg text")) {
    if (!text.checkVisibility()) continue;
    const around = text.closest("g")?.querySelector("rect")?.getBBox() ?? text.ownerSVGElement.viewBox.baseVal;
    const { x, y, width, height } = text.getBBox();
    const beside = x < around.x - 3 || x + width > around.x + around.width + 3;
    if (beside || y < around.y - 3 || y + height > around.y + around.height + 3)
      found.push(`sticks out of its box: ${text.textContent}`);
    const size = parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a;
    if (size < 8) found.push(`too small, ${size.toFixed(1)} px: ${text.textContent}`);
  }
  return found;
}

function orientation() {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const size = rules.findLast((rule) => rule instanceof CSSPageRule && rule.style.size)?.style.size;
  return size?.includes("landscape") ? "lying" : "upright";
}

/** Texts that belong on one sheet of paper: each row, a table's head and first row, a heading and what it is above. */
function inseparable() {
  const seen = (element) => element.checkVisibility() && !element.closest(".verborgen, title, desc");
  const words = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.data.trim() && seen(node.parentElement)) found.push(node);
    return found;
  };
  const text = (element) => (element ? words(element).map((node) => node.data).join("") : "");
  const pairs = [...document.querySelectorAll("tr")].map((row) => [text(row), ""]);
  for (const { caption, tHead, tBodies } of document.querySelectorAll("table"))
    pairs.push([text(caption) + text(tHead), text(tBodies[0].rows[0])]);
  let heading = "";
  for (const node of words(document.querySelector("main"))) {
    if (node.parentElement.closest("h1, h2, h3, h4, .tussenkop, summary")) heading += node.data;
    else if (heading) {
      pairs.push([heading, node.data.trim().slice(0, 12)]);
      heading = "";
    }
  }
  return pairs;
}

const { program, files } = JSON.parse(readFileSync(0, "utf-8"));
const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox", "--disable-gpu"] });
const told = {};
async function work() {
  const page = await browser.newPage();
  while (files.length) {
    const file = files.shift();
    told[file] = await judge(page, file);
  }
}
await Promise.all([work(), work()]); // the answer to each question takes a processor some time, and most have two
await browser.close();
process.stdout.write(JSON.stringify(told));
