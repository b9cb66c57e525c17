package com.clickkloudy.api.door;

import com.clickkloudy.api.access.Member;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.campaign.post.PostId;
import com.clickkloudy.storage.campaign.Posts;
import com.clickkloudy.storage.door.Doors;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/workspaces/{workspace}/posts/{id}/doors")
@Tag(name = "posts")
final class PostDoorEndpoints {
    private final Posts posts;
    private final Doors doors;

    PostDoorEndpoints(Posts posts, Doors doors) {
        this.posts = posts;
        this.doors = doors;
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Show a post's files no longer",
            description = "Where the platform fetches files from this installation: it gets them no more, for ever."
                    + " Copies that it made stay there.")
    void closePostDoors(Member member, @PathVariable UUID id) {
        var post = posts.find(member.workspace(), new PostId(id)).orElseThrow(Refusal::notFound);
        doors.close(member.workspace(), post.post().id());
    }
}
