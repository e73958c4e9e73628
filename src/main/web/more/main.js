// What comes when it is asked for. Before it stand the words of the page's language that only it says, as "words".
import "./suggest.js";
import "./lite.js";
import "./account.js";
import "./push.js";
import "./quote.js";
import "./listen.js";
import "./follow.js";
import "./offline.js";

export {acts} from "./acts.js";
