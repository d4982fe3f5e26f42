using System.Text;
using Tidegate.Simulator.FlexService;

namespace Tidegate.Simulator.Tests.FlexService;

/// <summary>Files of a folder as answers.</summary>
public sealed class FolderShelfTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("tidegate-flex-dir-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Files_are_handed_over_as_they_are_under_their_numbers()
    {
        Save("123456.xml", "<FlexQueryResponse queryName=\"Mine\" type=\"AF\"/>");
        Save("last year.csv", "\"ClientAccountID\",\"Symbol\"\n\"U1\",\"ABC\"\n");
        Save("800001.txt", "ClientAccountID|Symbol\n");
        Save("readme.md", "not an answer");
        await using var scene = await FlexScene.StartAsync(new() { Folder = folder.FullName });
        Assert.Equal(
            [("123456", "123456.xml"), ("800001", "800001.txt"), ("800002", "last year.csv")],
            scene.Service.Queries.Select(query => (query.Id, query.Name)));
        foreach (var (id, name, type) in new[]
        {
            ("123456", "123456.xml", "text/xml"), ("800001", "800001.txt", "text/plain"), ("800002", "last year.csv", "text/csv"),
        })
        {
            // The window is judged as far as it can be read; the file is what it is.
            using var answer = await scene.LookAsync(await scene.AcceptedAsync(id, "&fd=20260101&td=20260331"));
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(File.ReadAllText(Path.Combine(folder.FullName, name)), await answer.Content.ReadAsStringAsync());
        }

        using var tooLong = await scene.SendAsync("123456", "&p=400");
        Assert.Equal(1003, await FlexScene.CodeAsync(tooLong));
    }

    [Fact]
    public async Task A_file_that_is_gone_cannot_be_retrieved()
    {
        Save("1.xml", "<FlexQueryResponse/>");
        await using var scene = await FlexScene.StartAsync(new() { Folder = folder.FullName });
        var reference = await scene.AcceptedAsync("1");
        File.Delete(Path.Combine(folder.FullName, "1.xml"));
        using var answer = await scene.LookAsync(reference);
        Assert.Equal(1021, await FlexScene.CodeAsync(answer));
    }

    [Fact]
    public async Task Starting_over_reads_the_folder_again()
    {
        Save("1.xml", "<FlexQueryResponse/>");
        await using var scene = await FlexScene.StartAsync(new() { Folder = folder.FullName });
        Save("2.xml", "<FlexQueryResponse/>");
        Assert.Null(scene.Simulation.Reset());
        Assert.Equal(["1", "2"], scene.Service.Queries.Select(query => query.Id));
        File.Delete(Path.Combine(folder.FullName, "1.xml"));
        File.Delete(Path.Combine(folder.FullName, "2.xml"));
        Assert.Equal("folder", scene.Simulation.Reset()!.Field);
        Assert.Equal(2, scene.Service.Queries.Length);
    }

    [Fact]
    public async Task A_file_that_is_no_xml_does_not_drift()
    {
        Save("1.csv", "\"ClientAccountID\"\n");
        await using var scene = await FlexScene.StartAsync(new() { Folder = folder.FullName });
        scene.Fault(FlexFaults.Drift);
        using var answer = await scene.LookAsync(await scene.AcceptedAsync("1"));
        Assert.Equal("\"ClientAccountID\"\n", await answer.Content.ReadAsStringAsync());
    }

    private void Save(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text, new UTF8Encoding(false));
}
