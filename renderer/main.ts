import './views/app-view.ts'
import { Engine } from './engine.ts'
import { Store } from './state/store.ts'

const app = document.querySelector('br-app')!
void app.open(new Store(), new Engine())
