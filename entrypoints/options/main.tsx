document.title = 'VBot'
