/** How far a work has come. */
export function ProgressBar({ label, percent }: { readonly label: string; readonly percent: number }) {
  const shown = Math.min(100, Math.max(0, percent));
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(shown)}
    >
      <div style={{ width: `${shown}%` }} />
    </div>
  );
}
