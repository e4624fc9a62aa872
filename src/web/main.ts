import { mount } from 'svelte';
import App from './App.svelte';
import { openShelf } from './library/shelf.ts';
import { Background } from './runner/background.svelte.ts';
import { Ensemble } from './runner/ensemble.svelte.ts';
import LabWorker from './runner/lab.worker.ts?worker';
import { openPool } from './runner/pool.ts';
import { Lab } from './state/lab.svelte.ts';
import './look/look.css';

/** Workers for the histories on screen: four where there are as many cores, for more hardly pay with a hundred histories. */
const workers = Math.max(1, Math.min(4, navigator.hardwareConcurrency || 4));
const hire = (count = workers) => openPool(count, globalThis.crossOriginIsolated === true, () => new LabWorker());
const lab = new Lab(openShelf(), new Ensemble(hire()));
const background = new Background(lab, hire);
mount(App, { target: document.getElementById('lab')!, props: { lab, background } });
void lab.open(location.hash);
