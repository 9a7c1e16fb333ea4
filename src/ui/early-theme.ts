// Runs before the first paint as a rule, by itself and with nothing of ours loaded (build/early-script.ts): the settings come later, and a
// page that is light for a moment in a dark room hurts. What is remembered here is a copy that ui/appearance.ts keeps.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing for pages: the settings bring the theme.
}
