// As much of React's types as the test app needs: its own would come as two more packages.

declare module 'react' {
  type ReactNode = unknown
  export function createElement(
    kind: string | (() => ReactNode),
    props?: object | null,
    ...children: ReactNode[]
  ): ReactNode
  export function useState<Value>(first: Value): [Value, (change: (before: Value) => Value) => void]
}

declare module 'react-dom' {
  export function createPortal(child: unknown, place: Element): unknown
  export function flushSync(change: () => void): void
}

declare module 'react-dom/client' {
  export function createRoot(place: Element): { render(app: unknown): void }
}
