import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the sample newsroom's pictures: {@code java Draw.java FOLDER [SCALE] [NAME…]}. */
final class Draw {
    interface Scene {
        void draw(Plate p);
    }

    record Sheet(int wide, int high, Scene scene, double tooth) {}

    static final Map<String, Sheet> SHEETS = new LinkedHashMap<>();

    static void add(String name, Scene scene) {
        SHEETS.put(name, new Sheet(2400, 1600, scene, 0.012));
    }

    static {
        add("library.jpg", Town::library);
        add("snow-pass.jpg", Land::snowPass);
        add("cricket.jpg", Town::cricket);
        add("schooling.jpg", Still::schooling);
        add("bamiyan-jar.jpg", Still::jar);
        add("bamiyan-dig-1.jpg", Land::trench);
        add("bamiyan-dig-2.jpg", Still::sherds);
        add("bamiyan-dig-3.jpg", Land::valley);
        add("saffron-1.jpg", Saffron::dawn);
        add("saffron-2.jpg", Saffron::crocus);
        add("saffron-3.jpg", Saffron::baskets);
        add("saffron-4.jpg", Saffron::sorting);
        add("saffron-5.jpg", Saffron::drying);
        add("saffron-6.jpg", Saffron::scales);
        add("festival.jpg", Town::festival);
        add("railway.jpg", Land::railway);
        add("glacier.jpg", Land::glacier);
        add("glacier-2.jpg", Land::lake);
        add("kites-1.jpg", Kites::hills);
        add("kites-2.jpg", Kites::roof);
        SHEETS.put("kites-3.jpg", new Sheet(1600, 2400, Kites::high, 0.012));
        add("kites-4.jpg", Kites::stall);
        add("kites-5.jpg", Kites::dusk);
        add("potter.jpg", Still::potter);
        add("astrolabe.jpg", Still::astrolabe);
        add("bookbus.jpg", Land::bus);
        add("melon.jpg", Town::melon);
        for (int i = 1; i <= 6; i++) {
            int n = i;
            SHEETS.put("portrait-" + i + ".jpg", new Sheet(800, 800, p -> Portraits.draw(p, n), 0.016));
        }
        SHEETS.put("ad-1.png", new Sheet(1200, 300, Portraits::shelves, 0));
    }

    private Draw() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        double scale = args.length > 1 ? Double.parseDouble(args[1]) : 1;
        List<String> wanted = args.length > 2 ? List.of(args).subList(2, args.length) : List.copyOf(SHEETS.keySet());
        for (String name : wanted) {
            Sheet s = SHEETS.get(name.contains(".") ? name : name + ".jpg");
            if (s == null) throw new IllegalArgumentException("no picture is called " + name);
            String file = name.contains(".") ? name : name + ".jpg";
            Plate p = new Plate(s.wide, s.high, s.wide == 2400 || s.high == 2400 ? scale : Math.max(scale, 0.5), file.hashCode());
            s.scene.draw(p);
            if (s.tooth > 0) p.paper(s.tooth);
            p.save(folder.resolve(file), (int) ((s.wide == 800 ? 70_000 : 275_000) * Math.max(0.5, scale)));
        }
    }
}
