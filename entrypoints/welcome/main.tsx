import { mountSurface } from '../surface/mount.tsx';
import { Welcome } from './Welcome.tsx';

mountSurface(<Welcome />);
