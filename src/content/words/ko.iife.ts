import { reading } from '../../language/ko';
import { giveWords } from './give-words';

giveWords('ko', reading);
