// Runs before the first paint, so that a chosen theme doesn't flash. The rest is in style/tokens.css.
{
  const theme = localStorage.getItem('lectern.theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
}
