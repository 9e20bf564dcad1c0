import { mountSurface } from '../surface/mount.tsx';
import { Options } from './Options.tsx';

mountSurface(<Options />);
