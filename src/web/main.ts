import { mount } from 'svelte';
import App from './App.svelte';
import { openShelf } from './library/shelf.ts';
import { keepForOffline } from './offline/keep.ts';
import { Background } from './runner/background.svelte.ts';
import { Ensemble } from './runner/ensemble.svelte.ts';
import { hirePool } from './runner/hire.ts';
import { Lab } from './state/lab.svelte.ts';
import './look/look.css';

const lab = new Lab(openShelf(), new Ensemble(hirePool()));
const background = new Background(lab, hirePool);
// The case is on its way while the page is built.
void lab.open(location.hash);
mount(App, { target: document.getElementById('lab')!, props: { lab, background } });
keepForOffline();
