// The logo of the extension, as its icon shows it.

export function Logo() {
  return (
    <svg class="brand" viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.5" fill="var(--act)" />
      <path
        d="M11.2 3.3L5.5 9M5.5 4.8V9h4.2M4 12.5h8"
        fill="none"
        stroke="var(--act-ink)"
        stroke-width="1.7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
