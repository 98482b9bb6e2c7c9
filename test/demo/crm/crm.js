// The CRM's own script: goes from record to record without loading, and opens its dialogs.

async function go(address) {
  const answer = await fetch(address)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  document.title = page.title
  document.querySelector('main').replaceWith(page.querySelector('main'))
  showDialogs()
  scrollTo(0, 0)
}

function showDialogs() {
  for (const dialog of document.querySelectorAll('dialog[data-show]')) dialog.showModal()
}

addEventListener('click', (event) => {
  const opener = event.target.closest('[data-open]')
  if (opener) document.getElementById(opener.dataset.open).showModal()
  const route = event.target.closest('a[data-route]')
  if (!route || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  history.pushState(null, '', route.href)
  void go(route.href)
})
addEventListener('popstate', () => void go(location.href))
showDialogs()
