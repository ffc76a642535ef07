// Runs before the page is drawn, so that a dark room stays dark. Not a module: modules come too late for that.
(() => {
  let chosen = "";
  try {
    chosen = localStorage.getItem("gaung:theme") ?? "";
  } catch {
    // A browser that keeps nothing follows the system.
  }
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const show = () => {
    const theme = chosen || (dark.matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
  };
  dark.addEventListener("change", show);
  document.addEventListener("gaung:theme", (event) => {
    chosen = /** @type {CustomEvent} */ (event).detail;
    show();
  });
  show();
})();
