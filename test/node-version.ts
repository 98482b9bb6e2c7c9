// npm on an old Node.js silently picks old tools: say so before anything fails in a stranger way.

export function requireNode(): void {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 22) return
  console.error(
    `This is Node.js ${process.versions.node}: install Node.js 22 or newer, or run "npm ci" without --omit=optional, which brings its own.`,
  )
  process.exit(1)
}
