// Notes the time between two content scripts.

Reflect.set(globalThis, 'probeMarks', [...(globalThis.probeMarks ?? []), performance.now()])
