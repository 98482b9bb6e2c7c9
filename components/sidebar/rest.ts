// All that nobody needs at the first glance, as one file of the package: each file of its own is one more wait.

export { createExport } from './export-model.ts'
export { ExportOffer } from './export-offer.tsx'
export { HistoryBlock } from './history-block.tsx'
export { OpenMenu } from './open-menu.tsx'
export { PlayerBlock } from './player-block.tsx'
