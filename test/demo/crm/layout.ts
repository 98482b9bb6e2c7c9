// What every page of the demo CRM has around it.

export type Page = { title: string; main: string }

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A link that keeps the theme. */
export function link(path: string, url: URL): string {
  const theme = url.searchParams.get('theme')
  const joint = path.includes('?') ? '&' : '?'
  return escape(theme === null ? path : `${path}${joint}theme=${theme}`)
}

export function layout({ title, main }: Page, url: URL): string {
  const night = url.searchParams.get('theme') === 'dark' ? ' class="night"' : ''
  return `<!doctype html>
<html lang="vi"${night}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(title)} · CRM Đại Nam</title>
<link rel="stylesheet" href="/crm.css">
<script src="/crm.js" defer></script>
</head>
<body>
<nav class="side" aria-label="CRM">
<b>CRM Đại Nam</b>
<a href="${link('/customers', url)}" data-route aria-current="page">Khách hàng</a>
<span>Cơ hội</span><span>Phiếu hỗ trợ</span><span>Đơn hàng</span><span>Báo cáo</span>
<small>Ca sáng · Tổ chăm sóc 2</small>
</nav>
<main>
${main}
</main>
</body>
</html>
`
}
