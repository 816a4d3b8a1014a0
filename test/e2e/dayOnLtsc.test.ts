import { playTheDay } from './support/clerksDay';

playTheDay('LTSC 2021', false);
