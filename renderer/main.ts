import { engine, firstAnswers } from './early.ts'
import './views/app-view.ts'
import { Store } from './state/store.ts'

const app = document.querySelector('br-app')!
void app.open(new Store(), engine, firstAnswers)
