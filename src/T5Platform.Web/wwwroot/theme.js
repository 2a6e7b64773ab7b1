// Picks the look before the first paint: the remembered choice, else the system's.
(() => {
  const key = "t5-theme";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const remembered = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const remember = choice => { try { choice ? localStorage.setItem(key, choice) : localStorage.removeItem(key); } catch { /* private mode */ } };

  const apply = () => {
    const choice = remembered();
    root.dataset.theme = choice ?? (system.matches ? "dark" : "light");
    root.dataset.themeChoice = choice ?? "system";
    for (const button of document.querySelectorAll("[data-theme-toggle]")) label(button);
  };
  const label = button => {
    const choice = root.dataset.themeChoice;
    const name = { system: "System", light: "Light", dark: "Dark" }[choice];
    const text = button.querySelector("[data-theme-name]");
    if (text && text.textContent !== name) text.textContent = name;
    button.setAttribute("aria-label", choice === "system" ? "Theme: as the system has it" : `Theme: ${choice}`);
  };

  document.addEventListener("click", event => {
    if (!event.target.closest?.("[data-theme-toggle]")) return;
    const next = { system: "light", light: "dark", dark: null }[root.dataset.themeChoice];
    remember(next);
    apply();
  });
  system.addEventListener("change", apply);
  addEventListener("storage", event => { if (event.key === key) apply(); });
  document.addEventListener("DOMContentLoaded", apply);
  // The live page replaces the prerendered one, and with it the button's text. A page that is fetched before this one is live
  // takes the place of all of it, the root's attributes too: they are set again before anything is painted.
  new MutationObserver(() => {
    if (!root.dataset.themeChoice || !root.dataset.theme) apply();
    for (const button of document.querySelectorAll("[data-theme-toggle]")) label(button);
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-theme", "data-theme-choice"] });
  apply();
})();
