/** Line icons on a 24 × 24 grid, drawn with the current colour. */

const SVG = "http://www.w3.org/2000/svg";

const PATHS = /** @type {Record<string, string>} */ ({
  add: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  bell: "M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15L6 16M10 20.5h4",
  block: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M6 6l12 12",
  bot: "M12 4v3M6 7h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2M9 12v1.5M15 12v1.5M9.5 16.5h5",
  check: "M5 12.5l4.5 4.5L19 7.5",
  clip: "M19.5 11.5l-7.6 7.6a5 5 0 0 1-7-7l8-8a3.3 3.3 0 0 1 4.7 4.7l-7.9 7.9a1.7 1.7 0 0 1-2.4-2.4l7-7",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 8v4.2l2.8 1.8",
  close: "M6 6l12 12M18 6L6 18",
  columns: "M4.5 5h15a.5.5 0 0 1 .5.5v13a.5.5 0 0 1-.5.5h-15a.5.5 0 0 1-.5-.5v-13a.5.5 0 0 1 .5-.5M12 5v14",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  dots: "M11.4 5.6h1.2M11.4 12h1.2M11.4 18.4h1.2",
  down: "M6 9.5l6 6 6-6",
  download: "M12 4v11M7.5 11l4.5 4.5L16.5 11M5 19.5h14",
  edit: "M5 19l.8-3.6L16 5.2a1.8 1.8 0 0 1 2.8 2.6L8.6 18.2 5 19M14.5 7l2.6 2.6",
  file: "M7 3.5h6.5L18.5 8v12.5h-11.5zM13.5 3.5V8h5M10 12.5h5.5M10 16h5.5",
  flag: "M6 21V4M6 4.5h11l-2 4 2 4H6",
  forward: "M14 5l7 7-7 7v-4.2C8 14.8 5 16.5 3 19.5c.5-5 3.5-9.5 11-10.3z",
  group: "M9 11.5a3.4 3.4 0 1 0 0-6.8 3.4 3.4 0 0 0 0 6.8M2.8 19c.6-3.3 3-5 6.2-5s5.6 1.7 6.2 5M16 11a2.9 2.9 0 1 0-1.2-5.5M17.5 14.3c2 .6 3.3 2.2 3.7 4.7",
  image: "M4.5 5h15v14h-15zM4.5 16l4.5-4.5 4 4 2.5-2.5 4 4M15.5 9.2v.01",
  keyboard: "M4 7h16v10H4zM7.5 10v.01M10.5 10v.01M13.5 10v.01M16.5 10v.01M8 14h8",
  language: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M4.5 10h15M4.5 14h15M12 4c-4.5 4.5-4.5 11.5 0 16 4.5-4.5 4.5-11.5 0-16",
  menu: "M5 7h14M5 12h14M5 17h14",
  moon: "M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10",
  panel: "M4.5 5h15a.5.5 0 0 1 .5.5v13a.5.5 0 0 1-.5.5h-15a.5.5 0 0 1-.5-.5v-13a.5.5 0 0 1 .5-.5M14.5 5v14M17 8.5h.8M17 11.5h.8",
  pause: "M9 6v12M15 6v12",
  pin: "M9 4h6l-.8 6.5 3 3v1.5H6.8v-1.5l3-3zM12 15v5.5",
  place: "M12 21c4.5-4.6 6.5-7.8 6.5-10.8a6.5 6.5 0 1 0-13 0C5.5 13.2 7.5 16.4 12 21M12 12.3a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.6",
  play: "M8 5.5v13l10.5-6.5z",
  reply: "M10 5l-7 7 7 7v-4.2c6 0 9 1.7 11 4.7-.5-5-3.5-9.5-11-10.3z",
  right: "M9.5 6l6 6-6 6",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3L20 20",
  send: "M4 12l16.5-8-4.5 16-4-6.5zM12 13.5l8.5-9.5",
  slash: "M15 5l-6 14",
  smile: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M9 9.5v.8M15 9.5v.8M8 14c1 1.7 2.3 2.5 4 2.5s3-.8 4-2.5",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.8v2M12 19.2v2M2.8 12h2M19.2 12h2M5.5 5.5l1.4 1.4M17.1 17.1l1.4 1.4M18.5 5.5l-1.4 1.4M6.9 17.1l-1.4 1.4",
  theme: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 4v16M12 7.5h5.5M12 12h7.5M12 16.5h5.5",
  topic: "M10 4L8 20M16 4l-2 16M5 9h15M4 15h15",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7M10.5 10.5v5.5M13.5 10.5v5.5",
  user: "M12 11.5a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.6M4.5 20c.7-4 3.5-6 7.5-6s6.8 2 7.5 6",
  useradd: "M10 11.5a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2M3 20c.7-4 3.3-6 7-6 1.8 0 3.4.5 4.6 1.5M18 13.5v6M15 16.5h6",
});

/**
 * @param {string} name
 * @param {string} [className]
 * @returns {SVGSVGElement}
 */
export function icon(name, className = "icon") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name] ?? "");
  svg.append(path);
  return svg;
}

/** Gaung's sign: a voice and its echoes. */
export function logo() {
  const svg = icon("", "logo");
  const strokes = /** @type {[string, string][]} */ ([
    ["M6 12a2 2 0 1 0 0-.01", "1"],
    ["M10.5 7.8a6 6 0 0 1 0 8.4", "0.95"],
    ["M13.8 5.2a9.7 9.7 0 0 1 0 13.6", "0.7"],
    ["M17.1 2.8a13.2 13.2 0 0 1 0 18.4", "0.45"],
  ]);
  svg.replaceChildren(
    ...strokes.map(([d, opacity]) => {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", d);
      path.setAttribute("opacity", opacity);
      return path;
    }),
  );
  return svg;
}
