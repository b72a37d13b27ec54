import { type ComponentChild, render } from "preact";

/** Prints this and nothing else of the page. */
export function printOnly(what: ComponentChild): void {
  const app = document.getElementById("app");
  const paper = document.createElement("div");
  paper.className = "hidden bg-white text-black print:block";
  document.body.append(paper);
  app?.classList.add("print:hidden");
  render(what, paper);
  const done = () => {
    render(null, paper);
    paper.remove();
    app?.classList.remove("print:hidden");
  };
  addEventListener("afterprint", done, { once: true });
  // Pictures and codes are drawn in the next frame; a dialog printed before that is empty.
  requestAnimationFrame(() => requestAnimationFrame(() => print()));
}
