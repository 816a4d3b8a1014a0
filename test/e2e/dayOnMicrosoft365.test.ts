import { playTheDay } from './support/clerksDay';

playTheDay('Microsoft 365 self-hosted client', true);
