/** What went wrong is seen, wherever its user has scrolled to: a press at the end of a long form may be answered at its beginning. */
const ALERT = '[role="alert"], .banner-bad';

/** Brings the first alert that is put into the page into view. */
export function showAlerts(page: HTMLElement): void {
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]).filter((node) => node instanceof HTMLElement);
    const alerts = added.flatMap((node) => (node.matches(ALERT) ? [node] : [...node.querySelectorAll(ALERT)]));
    alerts[0]?.scrollIntoView({ block: 'nearest' });
  }).observe(page, { childList: true, subtree: true });
}
