import { reading } from '../../language/ja';
import { giveWords } from './give-words';

giveWords('ja', reading);
