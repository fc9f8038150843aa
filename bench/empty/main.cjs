// The least a window can be: the floor that the program's start is measured against.
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1360, height: 860, webPreferences: { sandbox: true, spellcheck: false } })
  window.once('ready-to-show', () => window.show())
  void window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
