// Anything at all into the reader: an answer or a fault, never an exception, and never our promise broken.

import * as fc from 'fast-check'
import { test } from 'vitest'
import { anyBody, checkBody, mutatedBody } from './property.ts'

// A hundred thousand of each run in `npm run bench`.
const numRuns = 500

test('any JSON', () => fc.assert(fc.property(anyBody, checkBody), { numRuns }))
test('any mutation of a real answer', () => fc.assert(fc.property(mutatedBody, checkBody), { numRuns }))
test('any text', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), checkBody), { numRuns }))
